package org.ventail.verify.attack;

import java.util.Arrays;
import java.util.List;
import org.ventail.verify.face.Metric;
import org.ventail.verify.face.Recogniser;

/**
 * All descriptions of a probe by one recogniser. Finds for each of many people the pair of views that is nearest, by matrix
 * products; its distance is then taken by the recogniser itself, so that no number depends on these. Immutable; any thread.
 */
final class ProbeBlock {
    /** Products of floats may be wrong by so much of the squares: pairs as near as that are measured, too. */
    private static final float ROUNDING = 1e-5f;
    private final Recogniser recogniser;
    private final List<float[]> probes;
    private final float[] weights;

    ProbeBlock(Recogniser recogniser, List<float[]> probes) {
        this.recogniser = recogniser;
        this.probes = probes;
        this.weights = weights(new Tile(probes));
    }

    /**
     * The smallest distance between any of these and any of those; infinite when one side has none.
     *
     * @throws IllegalStateException if a distance is no number: no rank may be made of it
     */
    double distance(List<float[]> others) {
        return distances(FaceGroup.of(List.of(others)))[0];
    }

    /** The same for each of many people at once. */
    double[] distances(FaceGroup group) {
        double[] least = new double[group.people().size()];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        if (probes.isEmpty() || group.all().isEmpty()) {
            return least;
        }
        Nearest nearest = nearest(group);
        int from = 0;
        for (int i = 0; i < least.length; i++) {
            int to = from + group.people().get(i).size();
            least[i] = measured(nearest, group.all(), from, to);
            from = to;
        }
        return least;
    }

    /**
     * By description of the gallery.
     *
     * @param probe the nearest description of the probe
     * @param key how near it is: grows with the distance
     * @param weight as {@link #weights} of the gallery
     */
    private record Nearest(int[] probe, float[] key, float[] weight) {
    }

    private Nearest nearest(FaceGroup group) {
        Tile tile = group.tile();
        float[] products = new float[group.all().size()];
        Nearest found = new Nearest(new int[products.length], new float[products.length], weights(tile));
        Arrays.fill(found.key(), Float.POSITIVE_INFINITY);
        for (int p = 0; p < probes.size(); p++) {
            tile.multiply(probes.get(p), products);
            for (int g = 0; g < products.length; g++) {
                float key = key(products[g], weights[p], found.weight()[g]);
                if (key < found.key()[g]) {
                    found.key()[g] = key;
                    found.probe()[g] = p;
                } else if (Float.isNaN(key)) {
                    throw noNumber();
                }
            }
        }
        return found;
    }

    private boolean byAngle() {
        return recogniser.metric() == Metric.COSINE;
    }

    /** The square length of each description, or one over the length where angles are compared. */
    private float[] weights(Tile tile) {
        float[] w = tile.squares();
        for (int i = 0; byAngle() && i < w.length; i++) {
            w[i] = (float) (1 / Math.sqrt(w[i]));
        }
        return w;
    }

    private float key(float product, float probe, float other) {
        return byAngle() ? -product * probe * other : probe + other - 2 * product;
    }

    private double measured(Nearest nearest, List<float[]> others, int from, int to) {
        double key = Double.POSITIVE_INFINITY;
        for (int g = from; g < to; g++) {
            key = Math.min(key, nearest.key()[g] + slack(nearest, g));
        }
        double least = Double.POSITIVE_INFINITY;
        for (int g = from; g < to; g++) {
            if (nearest.key()[g] - slack(nearest, g) <= key) {
                least = Math.min(least, measured(probes.get(nearest.probe()[g]), others.get(g)));
            }
        }
        return least;
    }

    private double slack(Nearest nearest, int g) {
        return ROUNDING * (byAngle() ? 1 : nearest.weight()[g] + weights[nearest.probe()[g]]);
    }

    private double measured(float[] probe, float[] other) {
        double d = recogniser.distance(probe, other);
        if (Double.isNaN(d)) {
            throw noNumber();
        }
        return d;
    }

    private IllegalStateException noNumber() {
        return new IllegalStateException("recogniser " + recogniser.id() + " gave a distance that is no number");
    }
}
