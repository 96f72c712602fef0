package org.ventail.io.dicom.codec.jpeg;

import java.io.IOException;
import java.util.Arrays;

/** Reads the coefficients of one scan (T.81 F.2.2). One thread. */
final class DctScanReader {
    private final DctScan scan;
    private final HuffmanCode[] dc;
    private final HuffmanCode[] ac;
    private final EntropyReader in;
    private final int[] last;

    /** @param tables four of each class, those of DC first; null where none was defined */
    DctScanReader(DctScan scan, HuffmanCode[] tables, byte[] bytes, int from) throws IOException {
        this.scan = scan;
        int n = scan.parts().size();
        this.dc = new HuffmanCode[n];
        this.ac = new HuffmanCode[n];
        for (int p = 0; p < n; p++) {
            dc[p] = tables[scan.parts().get(p).dc()];
            ac[p] = tables[4 + scan.parts().get(p).ac()];
            if (dc[p] == null || ac[p] == null) {
                throw new IOException("a scan without its tables");
            }
        }
        this.in = new EntropyReader(bytes, from);
        this.last = new int[n];
    }

    /** Reads all blocks. @return where the coded data end */
    int read() throws IOException {
        scan.forEach(this::block, number -> {
            in.restart();
            Arrays.fill(last, 0);
        });
        return in.end();
    }

    private void block(int part, int at) throws IOException {
        short[] c = scan.parts().get(part).component().coefficients();
        last[part] += in.signed(dc[part].read(in) & 15);
        c[at] = (short) last[part];
        for (int k = 1; k < DctComponent.BLOCK; k++) {
            int symbol = ac[part].read(in);
            int category = symbol & 15;
            k += symbol >> 4;
            if (category == 0 && symbol >> 4 < 15) {
                return;
            }
            if (k >= DctComponent.BLOCK) {
                throw new IOException("a block with too many coefficients");
            }
            c[at + k] = (short) in.signed(category);
        }
    }
}
