package org.ventail.io.dicom.codec.jpeg;

import org.ventail.io.dicom.codec.EncodedFrame;

/** What the processes without loss write alike: the header of a frame, of a scan, and the samples that they read. */
final class LosslessFrame {
    private LosslessFrame() {
    }

    /** The content of a frame's header (ITU-T T.81 B.2.2): all components at full size. */
    static byte[] header(EncodedFrame f, int depth) {
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

    /**
     * The content of a scan's header (ITU-T T.81 B.2.3, T.87 C.2.3), of all components.
     *
     * @param first the parameter after the components: a predictor, or a loss
     * @param second the one after that: the end of a band, or a way of interleaving
     */
    static byte[] scan(int components, int first, int second) {
        byte[] out = new byte[4 + 2 * components];
        out[0] = (byte) components;
        for (int c = 0; c < components; c++) {
            out[1 + 2 * c] = (byte) (c + 1);
        }
        out[1 + 2 * components] = (byte) first;
        out[2 + 2 * components] = (byte) second;
        return out;
    }

    /**
     * A sample of a frame.
     *
     * @param i counted through all components, which are interleaved by pixel
     * @param depth bits that count
     */
    static int sample(EncodedFrame f, byte[] raw, int i, int depth) {
        int word = f.bitsAllocated() == Byte.SIZE ? raw[i] & 0xff : raw[2 * i] & 0xff | (raw[2 * i + 1] & 0xff) << Byte.SIZE;
        return word & (1 << depth) - 1;
    }
}
