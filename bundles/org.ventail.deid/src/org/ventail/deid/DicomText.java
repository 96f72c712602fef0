package org.ventail.deid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.VR;
import org.ventail.api.model.Count;

/** Values of DICOM attributes as people read them. */
final class DicomText {
    private static final Set<VR> BYTES = EnumSet.of(VR.OB, VR.OD, VR.OF, VR.OL, VR.OW, VR.UN);
    private static final Pattern READABLE = Pattern.compile("[\\x20-\\x7e\\r\\n\\t]+\\x00?");
    private static final int LONGEST = 400;
    private static final int BYTES_SHOWN = 24;

    private DicomText() {
    }

    /** A value, shortened; empty if there is none. */
    static String of(Attributes data, int tag) {
        Object value = data.getValue(tag);
        if (value instanceof Sequence items) {
            return Count.of(items.size(), "item");
        }
        if (value instanceof Fragments fragments) {
            return fragments.size() + " fragments";
        }
        if (!data.containsValue(tag)) {
            return "";
        }
        return shortened(BYTES.contains(data.getVR(tag)) ? binary(bytes(data, tag)) : text(data, tag));
    }

    /** Whether two data sets have the same value, which is no sequence. */
    static boolean same(Attributes a, Attributes b, int tag, VR vr) {
        if (a.getValue(tag) instanceof Fragments || BYTES.contains(vr) || BYTES.contains(b.getVR(tag))) {
            return Objects.equals(of(a, tag), of(b, tag)) && Arrays.equals(bytes(a, tag), bytes(b, tag));
        }
        return Objects.equals(text(a, tag), text(b, tag));
    }

    private static String text(Attributes data, int tag) {
        String[] values = data.getStrings(tag);
        return values == null ? "" : Arrays.stream(values).map(v -> v == null ? "" : v).collect(Collectors.joining("\\"));
    }

    private static byte[] bytes(Attributes data, int tag) {
        try {
            return data.getValue(tag) instanceof Fragments ? null : data.getBytes(tag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text that hides in bytes is what people must see. */
    private static String binary(byte[] bytes) {
        String latin = new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.ISO_8859_1);
        if (READABLE.matcher(latin).matches()) {
            return latin.strip().replace("\0", "");
        }
        String hex = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(bytes.length, BYTES_SHOWN));
        return bytes.length + " bytes: " + hex + (bytes.length > BYTES_SHOWN ? " …" : "");
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " … (" + text.length() + " characters)";
    }
}
