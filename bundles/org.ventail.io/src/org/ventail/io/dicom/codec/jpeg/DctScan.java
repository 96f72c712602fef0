package org.ventail.io.dicom.codec.jpeg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One scan of a sequential DCT JPEG: which blocks it codes, in what order (T.81 A.2). Immutable.
 *
 * @param header body of its header
 * @param interval units between restart markers, 0 for none
 */
record DctScan(DctFrame frame, byte[] header, List<Part> parts, int interval) implements JpegPart {
    /** A component of a scan and the numbers of its tables. */
    record Part(DctComponent component, int dc, int ac) {
    }

    /** What is done with one block. */
    interface BlockAction {
        void block(int part, int at) throws IOException;
    }

    /** What is done between two intervals. */
    interface RestartAction {
        void restart(int number) throws IOException;
    }

    static DctScan of(DctFrame frame, JpegSegments.Segment s, int interval) throws IOException {
        List<Part> parts = new ArrayList<>();
        int n = s.value(0);
        for (int c = 0; c < n; c++) {
            int tables = s.value(2 + 2 * c);
            if ((tables >> 4) > 3 || (tables & 15) > 3) {
                throw new IOException("a scan with tables that cannot be");
            }
            parts.add(new Part(frame.component(s.value(1 + 2 * c)), tables >> 4, tables & 15));
        }
        if (n == 0 || s.value(1 + 2 * n) != 0 || s.value(2 + 2 * n) != 63) {
            throw new IOException("a scan that is not sequential");
        }
        return new DctScan(frame, s.body(), List.copyOf(parts), interval);
    }

    @Override
    public void write(JpegOutput out) throws IOException {
        new DctScanWriter(this).write(out);
    }

    /** Goes over all blocks as they are coded. */
    void forEach(BlockAction block, RestartAction restart) throws IOException {
        boolean single = parts.size() == 1;
        int across = single ? parts.get(0).component().ownAcross() : frame.unitsAcross();
        int down = single ? parts.get(0).component().ownDown() : frame.unitsDown();
        int units = across * down;
        for (int u = 0; u < units; u++) {
            if (interval > 0 && u > 0 && u % interval == 0) {
                restart.restart(u / interval - 1);
            }
            if (single) {
                block.block(0, parts.get(0).component().at(u % across, u / across));
            } else {
                unit(u % across, u / across, block);
            }
        }
    }

    private void unit(int ux, int uy, BlockAction block) throws IOException {
        for (int p = 0; p < parts.size(); p++) {
            DctComponent c = parts.get(p).component();
            for (int y = 0; y < c.down(); y++) {
                for (int x = 0; x < c.across(); x++) {
                    block.block(p, c.at(ux * c.across() + x, uy * c.down() + y));
                }
            }
        }
    }
}
