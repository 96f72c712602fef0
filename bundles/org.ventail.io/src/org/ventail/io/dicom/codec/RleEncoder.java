package org.ventail.io.dicom.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** RLE Lossless (PS3.5 Annex G): PackBits of every byte plane, row by row, the most significant byte of a sample first. */
public final class RleEncoder implements PixelEncoder {
    private static final String RLE = "1.2.840.10008.1.2.5";
    private static final int HEADER_BYTES = 64;
    private static final int MAX_SEGMENTS = 15;
    private static final int LONGEST = 128;
    /** Shorter runs cost as much as literals. */
    private static final int WORTHWHILE_RUN = 3;

    @Override
    public boolean encodes(String transferSyntaxUid) {
        return RLE.equals(transferSyntaxUid);
    }

    @Override
    public byte[] encode(EncodedFrame source, byte[] samples) throws IOException {
        int depth = source.bitsAllocated() / 8;
        int segments = source.samples() * depth;
        if (segments < 1 || segments > MAX_SEGMENTS) {
            throw new IOException("RLE has no room for " + segments + " byte planes");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(samples.length / 2);
        int[] starts = new int[segments];
        for (int s = 0; s < segments; s++) {
            starts[s] = HEADER_BYTES + out.size();
            plane(source, samples, s / depth * depth + depth - 1 - s % depth, segments, out);
            if (out.size() % 2 != 0) {
                out.write(0);
            }
        }
        byte[] all = new byte[HEADER_BYTES + out.size()];
        putInt(all, 0, segments);
        for (int s = 0; s < segments; s++) {
            putInt(all, 4 + 4 * s, starts[s]);
        }
        System.arraycopy(out.toByteArray(), 0, all, HEADER_BYTES, out.size());
        return all;
    }

    private static void plane(EncodedFrame f, byte[] samples, int first, int stride, ByteArrayOutputStream out) {
        byte[] row = new byte[f.columns()];
        int at = first;
        for (int y = 0; y < f.rows(); y++) {
            for (int x = 0; x < row.length; x++, at += stride) {
                row[x] = samples[at];
            }
            pack(row, out);
        }
    }

    private static void pack(byte[] row, ByteArrayOutputStream out) {
        int literal = 0;
        int at = 0;
        while (at < row.length) {
            int run = run(row, at);
            if (run >= WORTHWHILE_RUN) {
                literals(row, literal, at, out);
                out.write(1 - run);
                out.write(row[at]);
                literal = at + run;
            }
            at += run;
        }
        literals(row, literal, row.length, out);
    }

    private static int run(byte[] row, int at) {
        int end = at + 1;
        while (end < row.length && end - at < LONGEST && row[end] == row[at]) {
            end++;
        }
        return end - at;
    }

    private static void literals(byte[] row, int from, int to, ByteArrayOutputStream out) {
        for (int at = from; at < to; at += LONGEST) {
            int n = Math.min(LONGEST, to - at);
            out.write(n - 1);
            out.write(row, at, n);
        }
    }

    private static void putInt(byte[] b, int at, int value) {
        for (int i = 0; i < 4; i++) {
            b[at + i] = (byte) (value >> 8 * i);
        }
    }
}
