package org.ventail.io.dicom.codec.jpeg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The frame of a sequential DCT JPEG: size and components.
 *
 * @param across largest sampling factor across
 * @param down largest sampling factor down
 */
record DctFrame(int columns, int rows, int across, int down, List<DctComponent> components) {
    static final int BASELINE = 0xc0;
    static final int EXTENDED = 0xc1;
    private static final int EDGE = 8;
    private static final long MOST_COEFFICIENTS = 1 << 28;

    static boolean begins(int marker) {
        return marker == BASELINE || marker == EXTENDED;
    }

    /** Of a frame header (T.81 B.2.2). */
    static DctFrame of(JpegSegments.Segment s) throws IOException {
        int rows = s.value(1) << 8 | s.value(2);
        int columns = s.value(3) << 8 | s.value(4);
        int n = s.value(5);
        int across = 0;
        int down = 0;
        for (int c = 0; c < n; c++) {
            across = Math.max(across, s.value(7 + 3 * c) >> 4);
            down = Math.max(down, s.value(7 + 3 * c) & 15);
        }
        if (rows == 0 || columns == 0 || across == 0 || down == 0 || across > 4 || down > 4
                || 3L * rows * columns > MOST_COEFFICIENTS) {
            throw new IOException("a JPEG frame of a kind that is not supported");
        }
        List<DctComponent> all = new ArrayList<>();
        for (int c = 0; c < n; c++) {
            all.add(component(s.value(6 + 3 * c), s.value(7 + 3 * c), columns, rows, across, down));
        }
        return new DctFrame(columns, rows, across, down, List.copyOf(all));
    }

    private static DctComponent component(int id, int factors, int columns, int rows, int across, int down)
            throws IOException {
        int h = factors >> 4;
        int v = factors & 15;
        if (h == 0 || v == 0) {
            throw new IOException("a JPEG component without samples");
        }
        int wide = parts(columns, EDGE * across) * h;
        int high = parts(rows, EDGE * down) * v;
        return new DctComponent(id, h, v, wide, high, parts(parts(columns * h, across), EDGE),
                parts(parts(rows * v, down), EDGE), new short[wide * high * DctComponent.BLOCK]);
    }

    private static int parts(int all, int each) {
        return (all + each - 1) / each;
    }

    int unitsAcross() {
        return parts(columns, EDGE * across);
    }

    int unitsDown() {
        return parts(rows, EDGE * down);
    }

    DctComponent component(int id) throws IOException {
        for (DctComponent c : components) {
            if (c.id() == id) {
                return c;
            }
        }
        throw new IOException("a scan of a component that does not exist");
    }
}
