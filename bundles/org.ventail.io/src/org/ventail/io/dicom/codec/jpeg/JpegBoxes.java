package org.ventail.io.dicom.codec.jpeg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Blanks rectangles of a JPEG without decoding it to pixels: blocks that a rectangle touches become one colour, the middle one of
 * the blocks around; all other coefficients stay as they are, so that nothing is lost elsewhere. Comments and data of
 * applications stay as they are, too. Baseline and extended sequential JPEG with Huffman codes, any sampling, restart markers.
 * Without state.
 */
public final class JpegBoxes {
    private static final int EDGE = 8;
    private static final int RESTART = 0xdd;
    private static final int LINES = 0xdc;

    private JpegBoxes() {
    }

    /** An upright rectangle of pixels. */
    public record Box(int x, int y, int width, int height) {
    }

    /**
     * Blanks.
     *
     * @return the codestream, of even length
     * @throws IOException if it is damaged or of another kind of JPEG
     */
    public static byte[] blank(byte[] jpeg, List<Box> boxes) throws IOException {
        JpegSegments in = new JpegSegments(jpeg);
        HuffmanCode[] tables = new HuffmanCode[8];
        List<JpegPart> parts = new ArrayList<>();
        DctFrame frame = null;
        int interval = 0;
        for (JpegSegments.Segment s = in.next(); s.marker() != JpegSegments.END; s = in.next()) {
            if (s.marker() == JpegSegments.SCAN && frame != null) {
                DctScan scan = DctScan.of(frame, s, interval);
                in.skipTo(new DctScanReader(scan, tables, jpeg, s.end()).read());
                parts.add(scan);
            } else if (s.marker() == JpegSegments.HUFFMAN) {
                define(s, tables);
            } else {
                frame = DctFrame.begins(s.marker()) ? DctFrame.of(s) : frame;
                interval = s.marker() == RESTART ? s.value(0) << 8 | s.value(1) : interval;
                refuse(s.marker());
                parts.add(s);
            }
        }
        if (frame == null) {
            throw new IOException("a JPEG without a frame");
        }
        for (DctComponent c : frame.components()) {
            for (Box b : boxes) {
                blank(c, frame, b);
            }
        }
        return write(parts);
    }

    private static void refuse(int marker) throws IOException {
        boolean frame = (marker & 0xf0) == 0xc0 && marker != 0xcc;
        if (frame && !DctFrame.begins(marker) || marker == 0xcc || marker == LINES || marker == JpegSegments.SCAN) {
            throw new IOException("a JPEG of another kind");
        }
    }

    private static void define(JpegSegments.Segment s, HuffmanCode[] tables) throws IOException {
        for (int at = 0; at < s.body().length;) {
            int which = s.value(at++);
            int[] counts = new int[16];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = s.value(at++);
            }
            int[] symbols = new int[Arrays.stream(counts).sum()];
            if (symbols.length > 256 || which >> 4 > 1 || (which & 15) > 3) {
                throw new IOException("a Huffman table that cannot be");
            }
            for (int i = 0; i < symbols.length; i++) {
                symbols[i] = s.value(at++);
            }
            tables[(which >> 4) * 4 + (which & 15)] = new HuffmanCode(counts, symbols);
        }
    }

    private static void blank(DctComponent c, DctFrame f, Box b) {
        int left = Math.max(0, b.x()) * c.across() / f.across() / EDGE;
        int top = Math.max(0, b.y()) * c.down() / f.down() / EDGE;
        int right = Math.min(c.ownAcross() - 1, (Math.min(f.columns(), b.x() + b.width()) - 1) * c.across() / f.across() / EDGE);
        int bottom = Math.min(c.ownDown() - 1, (Math.min(f.rows(), b.y() + b.height()) - 1) * c.down() / f.down() / EDGE);
        short colour = around(c, left, top, right, bottom);
        // blocks that only fill the last unit repeat the edge of the picture
        int lastRow = bottom == c.ownDown() - 1 ? c.blocksDown() - 1 : bottom;
        int lastColumn = right == c.ownAcross() - 1 ? c.blocksAcross() - 1 : right;
        for (int y = top; y <= lastRow; y++) {
            for (int x = left; x <= lastColumn; x++) {
                int at = c.at(x, y);
                Arrays.fill(c.coefficients(), at, at + DctComponent.BLOCK, (short) 0);
                c.coefficients()[at] = colour;
            }
        }
    }

    /** The middle one of the mean values of the blocks around; grey where there are none. */
    private static short around(DctComponent c, int left, int top, int right, int bottom) {
        List<Short> values = new ArrayList<>();
        for (int y = Math.max(0, top - 1); y <= Math.min(c.ownDown() - 1, bottom + 1); y++) {
            for (int x = Math.max(0, left - 1); x <= Math.min(c.ownAcross() - 1, right + 1); x++) {
                if (x < left || x > right || y < top || y > bottom) {
                    values.add(c.coefficients()[c.at(x, y)]);
                }
            }
        }
        values.sort(null);
        return values.isEmpty() ? 0 : values.get(values.size() / 2);
    }

    private static byte[] write(List<JpegPart> parts) throws IOException {
        JpegOutput out = new JpegOutput();
        out.start();
        for (JpegPart part : parts) {
            part.write(out);
        }
        return out.end();
    }
}
