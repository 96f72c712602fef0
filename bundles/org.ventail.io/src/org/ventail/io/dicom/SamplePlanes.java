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
            for (int c = 0; c < 3; c++) {
                planes.add(coloured(raw, n, c));
            }
            return planes;
        }
        for (int s = 0; s < layout.samples(); s++) {
            float[] plane = new float[n];
            for (int i = 0; i < n; i++) {
                plane[i] = sample(raw, planar ? s * n + i : i * layout.samples() + s);
            }
            planes.add(plane);
        }
        return planes;
    }

    private float[] coloured(byte[] raw, int n, int channel) {
        float[] plane = new float[n];
        for (int i = 0; i < n; i++) {
            plane[i] = palette.get().colour(channel, (int) sample(raw, i));
        }
        return plane;
    }

    private float sample(byte[] raw, int i) {
        return layout.bitsAllocated() == 1 ? raw[i >> 3] >> (i & 7) & 1 : (float) codec.value(raw, i);
    }
}
