package org.ventail.deface;

import org.ventail.api.model.Volume;

/**
 * What the values of a scan mean, the one a head was found on or another of this head, and where its air is.
 *
 * @param airPlaces see {@link Air#places}
 */
record ScanValues(IntensityScale scale, int[] airPlaces) {
    /** About as many values are looked at. */
    private static final int SAMPLES = 200_000;

    static ScanValues of(Volume volume, Head head) {
        return new ScanValues(IntensityScale.of(sample(volume), volume.modality()),
                Air.places(volume.geometry(), head.body().away()));
    }

    private static float[] sample(Volume v) {
        int n = v.geometry().size();
        // odd, so that it does not run along a face of the grid
        int step = Math.max(1, n / SAMPLES) | 1;
        float[] out = new float[(n + step - 1) / step];
        for (int i = 0; i < out.length; i++) {
            float value = (float) v.value(i * step);
            out[i] = Float.isFinite(value) ? value : 0;
        }
        return out;
    }
}
