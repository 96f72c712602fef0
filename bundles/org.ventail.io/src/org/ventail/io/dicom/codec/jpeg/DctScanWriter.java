package org.ventail.io.dicom.codec.jpeg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Writes the coefficients of one scan (T.81 F.1.2) with the best Huffman tables for them. One thread. */
final class DctScanWriter {
    private static final int END_OF_BLOCK = 0;
    private static final int SIXTEEN_ZEROS = 0xf0;

    /** Takes the symbols of a scan, and the bits that follow each. */
    private interface Sink {
        void symbol(int table, int symbol, int value, int bits) throws IOException;
    }

    private final DctScan scan;
    private final int[] last;

    DctScanWriter(DctScan scan) {
        this.scan = scan;
        this.last = new int[scan.parts().size()];
    }

    void write(JpegOutput out) throws IOException {
        long[][] frequencies = new long[8][256];
        run((table, symbol, value, bits) -> frequencies[table][symbol]++, number -> {});
        HuffmanCode[] codes = new HuffmanCode[8];
        for (int t = 0; t < codes.length; t++) {
            if (Arrays.stream(frequencies[t]).anyMatch(f -> f > 0)) {
                codes[t] = HuffmanCode.optimal(frequencies[t]);
                out.segment(JpegSegments.HUFFMAN, codes[t].definition(t < 4 ? t : 0x10 | t - 4));
            }
        }
        out.segment(JpegSegments.SCAN, scan.header());
        ByteArrayOutputStream bytes = out.bytes();
        EntropyWriter entropy = new EntropyWriter(bytes);
        run((table, symbol, value, bits) -> {
            codes[table].write(entropy, symbol);
            entropy.signed(value, bits);
        }, entropy::restart);
        entropy.finish();
    }

    private void run(Sink sink, DctScan.RestartAction restart) throws IOException {
        Arrays.fill(last, 0);
        scan.forEach((part, at) -> block(part, at, sink), number -> {
            restart.restart(number);
            Arrays.fill(last, 0);
        });
    }

    private void block(int part, int at, Sink sink) throws IOException {
        DctScan.Part p = scan.parts().get(part);
        short[] c = p.component().coefficients();
        int difference = c[at] - last[part];
        last[part] = c[at];
        int category = EntropyWriter.category(difference);
        sink.symbol(p.dc(), category, difference, category);
        int zeros = 0;
        for (int k = 1; k < DctComponent.BLOCK; k++) {
            int value = c[at + k];
            if (value == 0) {
                zeros++;
                continue;
            }
            for (; zeros > 15; zeros -= 16) {
                sink.symbol(4 + p.ac(), SIXTEEN_ZEROS, 0, 0);
            }
            int bits = EntropyWriter.category(value);
            sink.symbol(4 + p.ac(), zeros << 4 | bits, value, bits);
            zeros = 0;
        }
        if (zeros > 0) {
            sink.symbol(4 + p.ac(), END_OF_BLOCK, 0, 0);
        }
    }
}
