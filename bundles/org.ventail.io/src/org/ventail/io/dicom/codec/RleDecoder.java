package org.ventail.io.dicom.codec;

import java.io.IOException;

/**
 * RLE Lossless (PS3.5 Annex G): up to 15 PackBits segments, one per byte plane, the most significant byte of a sample
 * first.
 */
public final class RleDecoder implements PixelDecoder {
    private static final String RLE = "1.2.840.10008.1.2.5";
    private static final int HEADER_BYTES = 64;
    private static final int MAX_SEGMENTS = 15;

    @Override
    public boolean decodes(String transferSyntaxUid) {
        return RLE.equals(transferSyntaxUid);
    }

    @Override
    public byte[] decode(EncodedFrame frame) throws IOException {
        byte[] in = frame.bytes();
        int bytesPerSample = frame.bitsAllocated() / 8;
        int segments = in.length < HEADER_BYTES ? -1 : littleEndian(in, 0);
        if (segments != frame.samples() * bytesPerSample || segments > MAX_SEGMENTS) {
            throw new IOException("an RLE frame with " + segments + " segments instead of "
                    + frame.samples() * bytesPerSample);
        }
        byte[] out = new byte[frame.decodedBytes()];
        for (int s = 0; s < segments; s++) {
            int from = littleEndian(in, 4 + 4 * s);
            int to = s + 1 < segments ? littleEndian(in, 8 + 4 * s) : in.length;
            if (from < HEADER_BYTES || to < from || to > in.length) {
                throw new IOException("an RLE segment lies outside of its frame");
            }
            int sample = s / bytesPerSample;
            int plane = bytesPerSample - 1 - s % bytesPerSample;
            unpack(in, from, to, out, sample * bytesPerSample + plane, frame.samples() * bytesPerSample);
        }
        return out;
    }

    private static void unpack(byte[] in, int from, int to, byte[] out, int first, int stride) throws IOException {
        int at = first;
        int i = from;
        while (at < out.length && i < to) {
            int control = in[i++];
            if (control == -128) {
                continue;
            }
            boolean literal = control >= 0;
            int count = literal ? control + 1 : 1 - control;
            if (i + (literal ? count : 1) > to) {
                throw new IOException("an RLE segment ends in the middle of a run");
            }
            for (int k = 0; k < count && at < out.length; k++, at += stride) {
                out[at] = in[literal ? i + k : i];
            }
            i += literal ? count : 1;
        }
        if (at < out.length) {
            throw new IOException("an RLE segment is too short");
        }
    }

    private static int littleEndian(byte[] b, int at) {
        return b[at] & 0xff | (b[at + 1] & 0xff) << 8 | (b[at + 2] & 0xff) << 16 | b[at + 3] << 24;
    }
}
