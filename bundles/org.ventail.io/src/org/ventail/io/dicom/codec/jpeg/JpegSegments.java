package org.ventail.io.dicom.codec.jpeg;

import java.io.IOException;
import java.util.Arrays;

/** Walks over the marker segments of a JPEG or JPEG-LS codestream (T.81 Annex B). One thread. */
final class JpegSegments {
    static final int HUFFMAN = 0xc4;
    static final int SCAN = 0xda;
    static final int END = 0xd9;
    private final byte[] bytes;
    private int at = 2;

    JpegSegments(byte[] bytes) throws IOException {
        if (bytes.length < 4 || bytes[0] != (byte) 0xff || bytes[1] != (byte) 0xd8) {
            throw new IOException("a compressed frame that is no JPEG");
        }
        this.bytes = bytes;
    }

    /**
     * One segment.
     *
     * @param marker its second byte
     * @param end of the codestream; first byte after the body
     */
    record Segment(int marker, byte[] body, int end) implements JpegPart {
        @Override
        public void write(JpegOutput out) {
            out.segment(marker, body);
        }

        int value(int i) throws IOException {
            if (i >= body.length) {
                throw new IOException("a JPEG segment is too short");
            }
            return body[i] & 0xff;
        }
    }

    /** The next one; the end marker has no body. */
    Segment next() throws IOException {
        while (at + 1 < bytes.length && bytes[at] == (byte) 0xff && bytes[at + 1] == (byte) 0xff) {
            at++;
        }
        if (at + 2 > bytes.length || bytes[at] != (byte) 0xff) {
            throw new IOException("a JPEG marker is missing");
        }
        int marker = bytes[at + 1] & 0xff;
        if (marker == END) {
            return new Segment(END, new byte[0], at + 2);
        }
        int length = at + 4 > bytes.length ? 0 : (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
        if (length < 2 || at + 2 + length > bytes.length) {
            throw new IOException("a JPEG segment is cut off");
        }
        Segment s = new Segment(marker, Arrays.copyOfRange(bytes, at + 4, at + 2 + length), at + 2 + length);
        at = s.end();
        return s;
    }

    /** Goes on after coded data. */
    void skipTo(int position) {
        at = position;
    }

    /** Bits of a sample, as the header of that kind of frame says. */
    int depth(int frameMarker) throws IOException {
        for (Segment s = next(); s.marker() != SCAN && s.marker() != END; s = next()) {
            if (s.marker() == frameMarker) {
                int depth = s.value(0);
                if (depth < 2 || depth > 16) {
                    throw new IOException("samples of " + depth + " bits");
                }
                return depth;
            }
        }
        throw new IOException("a compressed frame of another kind than its transfer syntax");
    }
}
