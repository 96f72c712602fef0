package org.ventail.verify.hidden;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The marker segments of a JPEG, JPEG-LS or JPEG 2000 codestream (ITU-T T.81, T.87, T.800) up to its first coded data.
 *
 * @param bytes a fragment; one that begins with no codestream carries nothing
 */
record Codestream(byte[] bytes) {
    private static final int START_JPEG = 0xffd8;
    private static final int START_JPEG_2000 = 0xff4f;
    private static final int END = 0xffd9;
    private static final int SCAN = 0xffda;
    private static final int TILE = 0xff90;
    private static final int COMMENT = 0xfffe;
    private static final int COMMENT_2000 = 0xff64;
    private static final int APPLICATION_0 = 0xffe0;
    private static final int APPLICATION_15 = 0xffef;
    private static final int ADOBE = 0xffee;
    private static final int SPIFF = 0xffe8;
    private static final int LENGTH_OF_JFIF = 16;
    private static final int LENGTH_OF_ADOBE = 14;
    private static final int LENGTH_OF_SPIFF = 34;
    /** Words of comments that codecs write; a person's name is none of them. */
    private static final Set<String> CODEC_WORDS = Set.of("", "kakadu", "jasper", "openjpeg", "jj", "jpeg", "ls", "codec", "lead",
            "leadtools", "technologies", "inc", "charls", "ijg", "libjpeg", "turbo", "aware", "pegasus", "accusoft", "lavc",
            "creator", "created", "by", "version", "v", "compressed", "compressor", "quality", "using", "dcmtk", "gdcm",
            "imagemagick", "xv", "gd", "c", "copyright");
    private static final int MOST_DIGITS = 4;

    /** Whether there is more than what decoding needs and the name of a codec. */
    boolean carriesMore() {
        int start = bytes.length < 4 ? 0 : word(0);
        if (start != START_JPEG && start != START_JPEG_2000) {
            return false;
        }
        int at = 2;
        while (at + 4 <= bytes.length) {
            int marker = word(at);
            if (marker == SCAN || marker == TILE || marker == END) {
                break;
            }
            int length = word(at + 2);
            if (marker < 0xff00 || length < 2 || at + 2 + length > bytes.length || suspicious(marker, at + 4, length - 2)) {
                return true;
            }
            at += 2 + length;
        }
        return bytesBehindTheEnd();
    }

    private boolean suspicious(int marker, int at, int length) {
        if (marker == COMMENT) {
            return !namesCodec(at, length);
        }
        if (marker == COMMENT_2000) {
            // two bytes say whether it is text
            return length < 2 || !namesCodec(at + 2, length - 2);
        }
        boolean plain = marker == APPLICATION_0 && length == LENGTH_OF_JFIF - 2
                || marker == ADOBE && length == LENGTH_OF_ADOBE - 2 || marker == SPIFF && length <= LENGTH_OF_SPIFF;
        return marker >= APPLICATION_0 && marker <= APPLICATION_15 && !plain;
    }

    private boolean namesCodec(int at, int length) {
        String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1).replace("\0", "").trim();
        boolean version = Arrays.stream(text.split("[^0-9]+")).allMatch(n -> n.length() <= MOST_DIGITS);
        return version && Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).allMatch(CODEC_WORDS::contains);
    }

    /** The last end marker may be followed by bytes that make the length even. */
    private boolean bytesBehindTheEnd() {
        for (int at = bytes.length - 2; at >= 0; at--) {
            if (word(at) == END) {
                for (int i = at + 2; i < bytes.length; i++) {
                    if (bytes[i] != 0 && bytes[i] != (byte) 0xff) {
                        return true;
                    }
                }
                return false;
            }
        }
        return false;
    }

    private int word(int at) {
        return (bytes[at] & 0xff) << Byte.SIZE | bytes[at + 1] & 0xff;
    }
}
