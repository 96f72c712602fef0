package org.ventail.verify.attack;

import java.util.Arrays;
import java.util.List;
import org.ventail.verify.face.Metric;
import org.ventail.verify.face.Recogniser;

/**
 * All descriptions of a probe by one recogniser, laid side by side so that a description of the gallery is multiplied with all
 * of them in one sweep that the processor does eight or sixteen at a time. Finds the nearest pair; its distance is then taken
 * by the recogniser itself, so that no number depends on this. Immutable; any thread.
 */
final class ProbeBlock {
    private static final int UNROLLED = 4;
    private final Recogniser recogniser;
    private final List<float[]> probes;
    /** Number {@code i} of probe {@code p} at {@code i * probes.size() + p}; zeros up to a multiple of {@link #UNROLLED}. */
    private final float[] lanes;
    private final float[] norms;
    private final int length;

    ProbeBlock(Recogniser recogniser, List<float[]> probes) {
        this.recogniser = recogniser;
        this.probes = probes;
        this.length = probes.isEmpty() ? 0 : probes.get(0).length;
        int n = probes.size();
        this.lanes = new float[(length + UNROLLED - 1) / UNROLLED * UNROLLED * n];
        this.norms = new float[n];
        for (int p = 0; p < n; p++) {
            float[] d = probes.get(p);
            for (int i = 0; i < length; i++) {
                lanes[i * n + p] = d[i];
                norms[p] += d[i] * d[i];
            }
        }
    }

    /**
     * The smallest distance between any of these and any of those; infinite when one side has none.
     *
     * @throws IllegalStateException if a distance is no number: no rank may be made of it
     */
    double distance(List<float[]> others) {
        double best = Double.POSITIVE_INFINITY;
        float[] products = new float[probes.size()];
        for (float[] other : others) {
            if (!probes.isEmpty()) {
                double d = recogniser.distance(probes.get(nearest(other, products)), other);
                if (Double.isNaN(d)) {
                    throw new IllegalStateException("recogniser " + recogniser.id() + " gave a distance that is no number");
                }
                best = Math.min(best, d);
            }
        }
        return best;
    }

    /** The probe nearest to a description, or the first that is no number. */
    private int nearest(float[] other, float[] products) {
        multiply(other, products);
        int best = 0;
        float least = Float.POSITIVE_INFINITY;
        for (int p = 0; p < products.length; p++) {
            float key = recogniser.metric() == Metric.COSINE ? -products[p] / (float) Math.sqrt(norms[p])
                    : norms[p] - 2 * products[p];
            if (Float.isNaN(key)) {
                return p;
            }
            if (key < least) {
                least = key;
                best = p;
            }
        }
        return best;
    }

    private void multiply(float[] other, float[] products) {
        int n = products.length;
        Arrays.fill(products, 0);
        for (int i = 0; i < length; i += UNROLLED) {
            float a = other[i];
            float b = i + 1 < length ? other[i + 1] : 0;
            float c = i + 2 < length ? other[i + 2] : 0;
            float d = i + 3 < length ? other[i + 3] : 0;
            add(a, b, c, d, i * n, n, products);
        }
    }

    /** Four numbers of a description times those of all probes: one loop of its own, so that it is compiled to vectors. */
    private void add(float a, float b, float c, float d, int at, int n, float[] products) {
        float[] l = lanes;
        for (int p = 0; p < n; p++) {
            products[p] += a * l[at + p] + b * l[at + n + p] + c * l[at + 2 * n + p] + d * l[at + 3 * n + p];
        }
    }
}
