package org.ventail.io.dicom.codec.jpeg;

import java.io.IOException;
import org.ventail.io.dicom.codec.EncodedFrame;
import org.ventail.io.dicom.codec.PixelEncoder;

/** JPEG-LS without loss (T.87), grey or colour (interleaved by line), default parameters. The depth is that of the source. */
public final class JpegLsEncoder implements PixelEncoder {
    private static final String LOSSLESS = "1.2.840.10008.1.2.4.80";
    private static final String NEAR_LOSSLESS = "1.2.840.10008.1.2.4.81";
    private static final int FRAME = 0xf7;
    private static final int MOST_COMPONENTS = 4;
    private static final int BY_LINE = 1;

    @Override
    public boolean encodes(String transferSyntaxUid) {
        return LOSSLESS.equals(transferSyntaxUid) || NEAR_LOSSLESS.equals(transferSyntaxUid);
    }

    @Override
    public byte[] encode(EncodedFrame source, byte[] samples) throws IOException {
        if (source.bitsAllocated() > 16 || source.samples() > MOST_COMPONENTS) {
            throw new IOException("such a frame is not compressed again as JPEG-LS");
        }
        int depth = new JpegSegments(source.bytes()).depth(FRAME);
        JpegOutput out = new JpegOutput();
        out.start();
        out.segment(FRAME, frame(source, depth));
        out.segment(JpegSegments.SCAN, scan(source.samples()));
        LsBits bits = new LsBits(out.bytes());
        LsScan scan = new LsScan(source.columns(), depth, source.samples(), bits);
        int[] row = new int[source.columns()];
        for (int y = 0; y < source.rows(); y++) {
            for (int c = 0; c < source.samples(); c++) {
                take(source, samples, y, c, row, (1 << depth) - 1);
                scan.row(c, row);
            }
        }
        bits.finish();
        return out.end();
    }

    /** Of one component of interleaved samples. */
    private static void take(EncodedFrame f, byte[] samples, int y, int component, int[] row, int most) {
        int bytes = f.bitsAllocated() / Byte.SIZE;
        for (int x = 0; x < row.length; x++) {
            int at = ((y * row.length + x) * f.samples() + component) * bytes;
            int word = bytes == 1 ? samples[at] & 0xff : samples[at] & 0xff | (samples[at + 1] & 0xff) << Byte.SIZE;
            row[x] = word & most;
        }
    }

    private static byte[] frame(EncodedFrame f, int depth) {
        byte[] out = new byte[6 + 3 * f.samples()];
        out[0] = (byte) depth;
        out[1] = (byte) (f.rows() >> 8);
        out[2] = (byte) f.rows();
        out[3] = (byte) (f.columns() >> 8);
        out[4] = (byte) f.columns();
        out[5] = (byte) f.samples();
        for (int c = 0; c < f.samples(); c++) {
            out[6 + 3 * c] = (byte) (c + 1);
            out[7 + 3 * c] = 0x11;
        }
        return out;
    }

    /** Without loss; a single component is not interleaved. */
    private static byte[] scan(int components) {
        byte[] out = new byte[4 + 2 * components];
        out[0] = (byte) components;
        for (int c = 0; c < components; c++) {
            out[1 + 2 * c] = (byte) (c + 1);
        }
        out[2 + 2 * components] = (byte) (components > 1 ? BY_LINE : 0);
        return out;
    }
}
