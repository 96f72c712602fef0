package org.ventail.ui.studio;

import java.util.Arrays;
import org.ventail.api.model.Volume;

/** The distribution of a scan's real values, from at most 100,000 evenly spread voxels of the first time point. */
public final class Histogram {
    private static final int SAMPLES = 100_000;
    private final double[] sorted;

    private Histogram(double[] sorted) {
        this.sorted = sorted;
    }

    /** Samples a scan; a few milliseconds. */
    public static Histogram of(Volume volume) {
        int n = volume.geometry().size();
        int count = Math.min(n, SAMPLES);
        double[] v = new double[count];
        for (int i = 0; i < count; i++) {
            v[i] = volume.value((int) ((long) i * n / count));
        }
        Arrays.sort(v);
        return new Histogram(v);
    }

    /** The value below which that share (0..1) of the voxels lies. */
    public double percentile(double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
