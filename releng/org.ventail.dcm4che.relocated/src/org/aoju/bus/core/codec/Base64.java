package org.aoju.bus.core.codec;

import java.io.IOException;
import java.io.OutputStream;

/** The one method of bus-core's class of this name that the DICOM classes use: binary values in XML. */
public final class Base64 {

    private Base64() {}

    public static void decode(char[] text, int offset, int length, OutputStream out) throws IOException {
        out.write(java.util.Base64.getMimeDecoder().decode(new String(text, offset, length)));
    }
}
