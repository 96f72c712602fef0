package org.ventail.io.dicom;

import java.nio.charset.StandardCharsets;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.VR;

/**
 * Numbers and identifiers as texts, at once and without a detour: dcm4che decodes even these by way of GB18030, which took
 * a scan longer than anything else that it does with a slice's own elements.
 */
final class AsciiText {
    private static final char SEPARATOR = '\\';

    private AsciiText() {
    }

    /** Sets an element to the same values as {@link Attributes#setBytes} would. */
    static void set(Attributes a, int tag, VR vr, byte[] value) {
        if ((vr == VR.DS || vr == VR.IS || vr == VR.UI) && isAscii(value)) {
            a.setString(tag, vr, trimmed(new String(value, StandardCharsets.ISO_8859_1)));
        } else {
            a.setBytes(tag, vr, value);
        }
    }

    private static boolean isAscii(byte[] value) {
        for (byte b : value) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** The values of a text without what pads them, also those that are empty. */
    private static String[] trimmed(String text) {
        int count = 1;
        for (int i = text.indexOf(SEPARATOR); i >= 0; i = text.indexOf(SEPARATOR, i + 1)) {
            count++;
        }
        String[] values = new String[count];
        int start = 0;
        for (int i = 0; i < count; i++) {
            int end = i < count - 1 ? text.indexOf(SEPARATOR, start) : text.length();
            values[i] = text.substring(start, end).trim();
            start = end + 1;
        }
        return values;
    }
}
