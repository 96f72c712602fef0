package org.ventail.io.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Encodes little-endian grey values as an RLE frame (PS3.5 Annex G). */
final class RleFixture {
    private static final int HEADER_BYTES = 64;
    private static final int LONGEST_RUN = 128;

    private RleFixture() {
    }

    static byte[] encode(byte[] raw, int bytesPerSample) {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(bytesPerSample);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int plane = bytesPerSample - 1; plane >= 0; plane--) {
            header.putInt(HEADER_BYTES + body.size());
            segment(raw, plane, bytesPerSample, body);
        }
        byte[] out = new byte[HEADER_BYTES + body.size()];
        System.arraycopy(header.array(), 0, out, 0, HEADER_BYTES);
        System.arraycopy(body.toByteArray(), 0, out, HEADER_BYTES, body.size());
        return out;
    }

    private static void segment(byte[] raw, int from, int stride, ByteArrayOutputStream out) {
        int n = raw.length / stride;
        for (int i = 0; i < n;) {
            int run = 1;
            while (i + run < n && run < LONGEST_RUN && raw[from + (i + run) * stride] == raw[from + i * stride]) {
                run++;
            }
            // runs of one are written as literals
            out.write(run > 1 ? 1 - run : 0);
            out.write(raw[from + i * stride]);
            i += run;
        }
        if (out.size() % 2 != 0) {
            out.write(-128);
        }
    }
}
