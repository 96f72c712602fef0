package org.ventail.io.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the raw samples of a frame apart into planes of numbers.
 *
 * @param planar whether they lie plane by plane already
 */
record SamplePlanes(PixelLayout layout, boolean planar, Optional<Palette> palette, SampleCodec codec) {
    private static final long MAX_FRAME_BYTES = 256L << 20;

    /** Why such pixels cannot be taken apart; empty if they can. */
    static Optional<String> unsupported(PixelLayout layout) {
        int bits = layout.bitsAllocated();
        boolean wholeBytes = layout.frames() == 1 || layout.framePixels() % Byte.SIZE == 0;
        boolean known = bits == 1 && layout.samples() == 1 && wholeBytes || bits == 8 || bits == 16 || bits == 32
                || bits == 64 && layout.floating();
        if (!known) {
            return Optional.of(bits + " bits per sample");
        }
        if (layout.frameBytes() > MAX_FRAME_BYTES) {
            return Optional.of("frames of " + layout.columns() + "x" + layout.rows() + " pixels");
        }
        boolean halved = layout.photometric().equals("YBR_PARTIAL_420") || layout.photometric().equals("YBR_PARTIAL_422");
        return halved ? Optional.of("photometric interpretation " + layout.photometric()) : Optional.empty();
    }

    List<float[]> of(byte[] raw) {
        int n = layout.framePixels();
        List<float[]> planes = new ArrayList<>();
        if (palette.isPresent()) {
            float[] indexes = plane(raw, 0, 1, n);
            for (int c = 0; c < 3; c++) {
                planes.add(coloured(indexes, c));
            }
            return planes;
        }
        for (int s = 0; s < layout.samples(); s++) {
            planes.add(planar ? plane(raw, s * n, 1, n) : plane(raw, s, layout.samples(), n));
        }
        return planes;
    }

    private float[] plane(byte[] raw, int first, int step, int n) {
        float[] plane = new float[n];
        if (layout.bitsAllocated() == 1) {
            for (int i = 0; i < n; i++) {
                plane[i] = raw[i >> 3] >> (i & 7) & 1;
            }
        } else {
            codec.values(raw, first, step, plane);
        }
        return plane;
    }

    private float[] coloured(float[] indexes, int channel) {
        float[] plane = new float[indexes.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = palette.get().colour(channel, (int) indexes[i]);
        }
        return plane;
    }
}
