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
        out.segment(FRAME, LosslessFrame.header(source, depth));
        // without loss; a single component is not interleaved
        out.segment(JpegSegments.SCAN, LosslessFrame.scan(source.samples(), 0, source.samples() > 1 ? BY_LINE : 0));
        LsBits bits = new LsBits(out.bytes());
        LsScan scan = new LsScan(source.columns(), depth, source.samples(), bits);
        int[] row = new int[source.columns()];
        for (int y = 0; y < source.rows(); y++) {
            for (int c = 0; c < source.samples(); c++) {
                take(source, samples, y, c, row, depth);
                scan.row(c, row);
            }
        }
        bits.finish();
        return out.end();
    }

    /** Of one component of interleaved samples. */
    private static void take(EncodedFrame f, byte[] samples, int y, int component, int[] row, int depth) {
        for (int x = 0; x < row.length; x++) {
            row[x] = LosslessFrame.sample(f, samples, (y * row.length + x) * f.samples() + component, depth);
        }
    }
}
