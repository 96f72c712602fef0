package org.ventail.io.dicom.codec;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Looks at the main header of a JPEG 2000 codestream (ISO 15444-1 Annex A) before a decoder does: jj2000 runs for
 * hours on numbers that no real file has.
 */
final class Jpeg2000Header {
    private static final int SOC = 0xff4f;
    private static final int SIZ = 0xff51;
    private static final int COD = 0xff52;
    private static final int COC = 0xff53;
    private static final int SOT = 0xff90;
    private static final int[] UNUSUAL = {0xff57, 0xff58, 0xff5f, 0xff60, 0xff61};
    private static final int MAX_LAYERS = 100;
    private static final int MAX_LEVELS = 10;
    private static final int MAX_TILES = 4096;
    private static final int LEAST_PRECINCT_EXPONENT = 4;
    /** In COD: after the style, the progression and the layers. */
    private static final int TRANSFORM_AT = 4;

    private Jpeg2000Header() {
    }

    /** Throws if the header does not fit the frame or asks for more than a real one. */
    static void check(EncodedFrame frame) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(frame.bytes());
        try {
            require(marker(in) == SOC, "it has no start");
            boolean size = false;
            boolean coding = false;
            for (int marker = marker(in); marker != SOT; marker = marker(in)) {
                int length = in.getShort() & 0xffff;
                ByteBuffer segment = in.slice(in.position(), length - 2);
                in.position(in.position() + length - 2);
                size |= marker == SIZ;
                coding |= marker == COD;
                segment(marker, segment, frame);
            }
            require(size && coding, "its header is incomplete");
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("the compressed frame ends inside its header", e);
        }
    }

    /** Whether the first three components are transformed before they are coded (A.6.1, SGcod). */
    static boolean transformsColours(byte[] codestream) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(codestream);
        try {
            require(marker(in) == SOC, "it has no start");
            for (int marker = marker(in); marker != SOT; marker = marker(in)) {
                int length = in.getShort() & 0xffff;
                if (marker == COD) {
                    return in.get(in.position() + TRANSFORM_AT) != 0;
                }
                in.position(in.position() + length - 2);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("the compressed frame ends inside its header", e);
        }
        throw new IOException("the compressed frame is damaged: its header is incomplete");
    }

    private static void segment(int marker, ByteBuffer s, EncodedFrame frame) throws IOException {
        for (int u : UNUSUAL) {
            require(marker != u, "it uses a marker that medical images do not");
        }
        if (marker == SIZ) {
            size(s, frame);
        } else if (marker == COD) {
            boolean precincts = (s.get() & 1) != 0;
            s.get();
            int layers = s.getShort() & 0xffff;
            require(layers >= 1 && layers <= MAX_LAYERS, "it has " + layers + " layers");
            s.get();
            coding(s, precincts);
        } else if (marker == COC) {
            s.get();
            coding(s, (s.get() & 1) != 0);
        }
    }

    private static void size(ByteBuffer s, EncodedFrame frame) throws IOException {
        s.getShort();
        int width = s.getInt();
        int height = s.getInt();
        require(width == frame.columns() && height == frame.rows() && s.getInt() == 0 && s.getInt() == 0,
                "it has another size than the header says");
        long tileWidth = s.getInt() & 0xffffffffL;
        long tileHeight = s.getInt() & 0xffffffffL;
        require(tileWidth > 0 && tileHeight > 0 && s.getInt() == 0 && s.getInt() == 0, "its tiles are wrong");
        long tiles = ((width - 1) / tileWidth + 1) * ((height - 1) / tileHeight + 1);
        require(tiles <= MAX_TILES, "it has " + tiles + " tiles");
        require(s.getShort() == frame.samples(), "it has other components than the header says");
        for (int c = 0; c < frame.samples(); c++) {
            require((s.get() & 0x7f) < 32 && s.get() == 1 && s.get() == 1,
                    "its components are of a kind that is not supported");
        }
    }

    private static void coding(ByteBuffer s, boolean precincts) throws IOException {
        int levels = s.get() & 0xff;
        require(levels <= MAX_LEVELS, "it has " + levels + " levels");
        require((s.get() & 0xff) <= 8 && (s.get() & 0xff) <= 8, "its code blocks are too large");
        s.getShort();
        for (int r = 0; precincts && r <= levels; r++) {
            int exponents = s.get() & 0xff;
            require((exponents & 15) >= LEAST_PRECINCT_EXPONENT && exponents >> 4 >= LEAST_PRECINCT_EXPONENT,
                    "its precincts are too small");
        }
    }

    private static int marker(ByteBuffer in) {
        return in.getShort() & 0xffff;
    }

    private static void require(boolean fine, String otherwise) throws IOException {
        if (!fine) {
            throw new IOException("the compressed frame is damaged: " + otherwise);
        }
    }
}
