package org.ventail.deid.pixels;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what compressed frames carry beside the picture: comments, data of applications such as EXIF and thumbnails, bytes behind
 * the end (JPEG, JPEG-LS, JPEG 2000: ITU-T T.81, T.87, T.800). It is overwritten, not cut out, so that no table of offsets
 * changes: a segment that goes becomes a comment of zeros. Segments that say how colours are coded stay, and those that the
 * standards define. Without state.
 */
public final class CodestreamComments {
    private static final int START_JPEG = 0xd8;
    private static final int START_JPEG_2000 = 0x4f;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int TILE_DATA = 0x93;
    private static final int COMMENT = 0xfe;
    private static final int COMMENT_2000 = 0x64;
    private static final int APPLICATION_0 = 0xe0;
    private static final int APPLICATION_15 = 0xef;
    private static final int SPIFF = 0xe8;
    private static final int ADOBE = 0xee;
    private static final int LENGTH_OF_JFIF = 16;
    private static final int LENGTH_OF_ADOBE = 14;
    private static final int MOST_OF_SPIFF = 34;

    private final Fragments bytes;
    private final List<Patch> patches = new ArrayList<>();

    private CodestreamComments(Fragments bytes) {
        this.bytes = bytes;
    }

    /**
     * What to overwrite, in the order of the file.
     *
     * @throws IOException if there is something before the first codestream, or a codestream is none: nobody knows what it holds
     */
    public static List<Patch> in(Fragments bytes) throws IOException {
        CodestreamComments c = new CodestreamComments(bytes);
        List<Long> starts = bytes.starts();
        long from = -1;
        for (long start : starts) {
            boolean end = start == bytes.length();
            if (end || c.startsCodestream(start)) {
                if (from >= 0) {
                    c.codestream(from, start);
                }
                from = start;
            } else if (from < 0) {
                throw new IOException("a frame that is no codestream");
            }
            if (end) {
                break;
            }
        }
        return List.copyOf(c.patches);
    }

    private boolean startsCodestream(long at) throws IOException {
        return at + 1 < bytes.length() && bytes.get(at) == 0xff
                && (bytes.get(at + 1) == START_JPEG || bytes.get(at + 1) == START_JPEG_2000);
    }

    private void codestream(long from, long to) throws IOException {
        boolean jpeg = bytes.get(from + 1) == START_JPEG;
        boolean coded = false;
        long at = from + 2;
        while (at + 4 <= to && bytes.get(at) == 0xff) {
            int marker = bytes.get(at + 1);
            if (marker == 0xff) {
                at++;
            } else if (marker == END) {
                break;
            } else if (!jpeg && marker == TILE_DATA) {
                coded = true;
                at = afterCodedData(at + 2, to);
            } else {
                int length = bytes.get(at + 2) << Byte.SIZE | bytes.get(at + 3);
                if (length < 2 || at + 2 + length > to) {
                    break;
                }
                segment(jpeg, marker, at, length);
                at += 2 + length;
                if (jpeg && marker == SCAN) {
                    coded = true;
                    at = afterCodedData(at, to);
                }
            }
        }
        if (!coded) {
            throw new IOException("a codestream without coded data");
        }
        if (at + 2 <= to && bytes.get(at) == 0xff && bytes.get(at + 1) == END) {
            behind(at + 2, to);
        }
    }

    private void segment(boolean jpeg, int marker, long at, int length) throws IOException {
        boolean application = jpeg && marker >= APPLICATION_0 && marker <= APPLICATION_15
                && !tellsHowColoursAreCoded(marker, at + 4, length);
        boolean unknown = application || (jpeg ? !Markers.ofJpeg(marker) : !Markers.ofJpeg2000(marker));
        int comment = jpeg ? COMMENT : COMMENT_2000;
        if (unknown) {
            bytes.patch(at + 1, at + 2, comment, patches);
        }
        if (unknown || marker == comment) {
            bytes.patch(at + 4, at + 2 + length, 0, patches);
        }
    }

    private boolean tellsHowColoursAreCoded(int marker, long at, int length) throws IOException {
        return marker == APPLICATION_0 && length == LENGTH_OF_JFIF && reads("JFIF\0", at)
                || marker == ADOBE && length == LENGTH_OF_ADOBE && reads("Adobe", at)
                || marker == SPIFF && length <= MOST_OF_SPIFF && reads("SPIFF\0", at);
    }

    private boolean reads(String word, long at) throws IOException {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= bytes.length() || bytes.get(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The next marker that is no restart marker: in coded data a byte of ones is never followed by a high bit otherwise. */
    private long afterCodedData(long from, long to) throws IOException {
        long at = from;
        while (at + 1 < to) {
            if (bytes.get(at) == 0xff && endsCodedData(bytes.get(at + 1))) {
                return at;
            }
            at++;
        }
        return to;
    }

    private static boolean endsCodedData(int marker) {
        boolean restart = marker >= 0xd0 && marker <= 0xd7;
        boolean packet = marker == 0x91 || marker == 0x92;
        return marker >= 0x90 && marker != 0xff && !restart && !packet;
    }

    private void behind(long from, long to) throws IOException {
        long at = from;
        while (at < to && (bytes.get(at) == 0 || bytes.get(at) == 0xff)) {
            at++;
        }
        if (at < to) {
            bytes.patch(at, to, 0, patches);
        }
    }
}
