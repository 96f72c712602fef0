package org.ventail.io.dicom.codec.jpeg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.ventail.io.dicom.codec.EncodedFrame;
import org.ventail.io.dicom.codec.PixelEncoder;

/**
 * JPEG Lossless, process 14, first-order prediction from the left (T.81 Annex H, selection value 1), with the best Huffman table
 * for the frame. The depth is that of the source.
 */
public final class LosslessJpegEncoder implements PixelEncoder {
    private static final String ANY_PREDICTION = "1.2.840.10008.1.2.4.57";
    private static final String FIRST_ORDER = "1.2.840.10008.1.2.4.70";
    private static final int FRAME = 0xc3;
    private static final int FROM_THE_LEFT = 1;
    private static final int LARGEST = 1 << 15;

    @Override
    public boolean encodes(String transferSyntaxUid) {
        return ANY_PREDICTION.equals(transferSyntaxUid) || FIRST_ORDER.equals(transferSyntaxUid);
    }

    @Override
    public byte[] encode(EncodedFrame source, byte[] samples) throws IOException {
        if (source.bitsAllocated() > 16 || source.samples() > 4) {
            throw new IOException("such a frame is not compressed again as JPEG Lossless");
        }
        int depth = new JpegSegments(source.bytes()).depth(FRAME);
        int[] differences = differences(source, samples, depth);
        HuffmanCode code = code(differences);
        JpegOutput out = new JpegOutput();
        out.start();
        out.segment(FRAME, LosslessFrame.header(source, depth));
        out.segment(JpegSegments.HUFFMAN, code.definition(0));
        out.segment(JpegSegments.SCAN, LosslessFrame.scan(source.samples(), FROM_THE_LEFT, 0));
        write(differences, code, out.bytes());
        return out.end();
    }

    private static HuffmanCode code(int[] differences) throws IOException {
        long[] frequencies = new long[256];
        for (int d : differences) {
            frequencies[EntropyWriter.category(d)]++;
        }
        return HuffmanCode.optimal(frequencies);
    }

    private static void write(int[] differences, HuffmanCode code, ByteArrayOutputStream bytes) throws IOException {
        EntropyWriter out = new EntropyWriter(bytes);
        for (int d : differences) {
            int category = EntropyWriter.category(d);
            code.write(out, category);
            if (category < 16) {
                out.signed(d, category);
            }
        }
        out.finish();
    }

    /** Of every sample from its prediction, modulo 65536; -32768 is written as 32768. */
    private static int[] differences(EncodedFrame f, byte[] samples, int depth) {
        int[] out = new int[f.rows() * f.columns() * f.samples()];
        int row = f.columns() * f.samples();
        for (int i = 0; i < out.length; i++) {
            int x = i % row / f.samples();
            int predicted = x > 0 ? LosslessFrame.sample(f, samples, i - f.samples(), depth)
                    : i >= row ? LosslessFrame.sample(f, samples, i - row, depth) : 1 << depth - 1;
            int d = (short) (LosslessFrame.sample(f, samples, i, depth) - predicted);
            out[i] = d == -LARGEST ? LARGEST : d;
        }
        return out;
    }
}
