package org.ventail.io.dicom.codec.jpeg;

import java.io.IOException;
import org.ventail.io.dicom.codec.EncodedFrame;
import org.ventail.io.dicom.codec.PixelEncoder;

/** JPEG-LS without loss (T.87), grey, default parameters. The depth is that of the source. */
public final class JpegLsEncoder implements PixelEncoder {
    private static final String LOSSLESS = "1.2.840.10008.1.2.4.80";
    private static final String NEAR_LOSSLESS = "1.2.840.10008.1.2.4.81";
    private static final int FRAME = 0xf7;

    @Override
    public boolean encodes(String transferSyntaxUid) {
        return LOSSLESS.equals(transferSyntaxUid) || NEAR_LOSSLESS.equals(transferSyntaxUid);
    }

    @Override
    public byte[] encode(EncodedFrame source, byte[] samples) throws IOException {
        if (source.bitsAllocated() > 16 || source.samples() != 1) {
            throw new IOException("such a frame is not compressed again as JPEG-LS");
        }
        int depth = new JpegSegments(source.bytes()).depth(FRAME);
        JpegOutput out = new JpegOutput();
        out.start();
        out.segment(FRAME, new byte[] {(byte) depth, (byte) (source.rows() >> 8), (byte) source.rows(),
                (byte) (source.columns() >> 8), (byte) source.columns(), 1, 1, 0x11, 0});
        out.segment(JpegSegments.SCAN, new byte[] {1, 1, 0, 0, 0, 0});
        LsBits bits = new LsBits(out.bytes());
        LsScan scan = new LsScan(source.columns(), depth, bits);
        int bytes = source.bitsAllocated() / Byte.SIZE;
        int[] row = new int[source.columns()];
        for (int y = 0, at = 0; y < source.rows(); y++) {
            for (int x = 0; x < row.length; x++, at += bytes) {
                int word = bytes == 1 ? samples[at] & 0xff : samples[at] & 0xff | (samples[at + 1] & 0xff) << Byte.SIZE;
                row[x] = word & (1 << depth) - 1;
            }
            scan.row(row);
        }
        bits.finish();
        return out.end();
    }
}
