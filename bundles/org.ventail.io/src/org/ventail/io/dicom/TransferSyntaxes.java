package org.ventail.io.dicom;

import java.util.Set;

/** The transfer syntaxes that need to be told apart (PS3.6 Annex A). */
final class TransferSyntaxes {
    static final String IMPLICIT = "1.2.840.10008.1.2";
    static final String EXPLICIT = "1.2.840.10008.1.2.1";
    static final String DEFLATED = "1.2.840.10008.1.2.1.99";
    static final String BIG_ENDIAN = "1.2.840.10008.1.2.2";
    private static final String DEFLATED_JPIP = "1.2.840.10008.1.2.4.95";
    private static final Set<String> NATIVE = Set.of(IMPLICIT, EXPLICIT, DEFLATED, BIG_ENDIAN);

    private TransferSyntaxes() {
    }

    static boolean isNative(String uid) {
        return NATIVE.contains(uid);
    }

    /**
     * Whether the elements lie in the file as little-endian numbers, not deflated; only of those that
     * DICOM has.
     */
    static boolean isLittleEndian(String uid) {
        return uid.startsWith(IMPLICIT) && !uid.equals(DEFLATED) && !uid.equals(DEFLATED_JPIP) && !uid.equals(BIG_ENDIAN);
    }

    /** A name for messages. */
    static String name(String uid) {
        return switch (uid) {
            case IMPLICIT, EXPLICIT, DEFLATED, BIG_ENDIAN -> "no compression";
            case "1.2.840.10008.1.2.5" -> "RLE";
            case "1.2.840.10008.1.2.4.50" -> "JPEG Baseline";
            case "1.2.840.10008.1.2.4.51" -> "JPEG Extended";
            case "1.2.840.10008.1.2.4.53", "1.2.840.10008.1.2.4.55" -> "progressive JPEG";
            case "1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70" -> "JPEG Lossless";
            case "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81" -> "JPEG-LS";
            case "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91" -> "JPEG 2000";
            default -> "an unusual compression";
        };
    }
}
