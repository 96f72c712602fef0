package org.ventail.deface;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Spacing;

/**
 * Exact Euclidean distance in millimetres from each voxel centre to the nearest voxel of a set, by lower envelopes of
 * parabolas along each axis (Felzenszwalb and Huttenlocher 2012). Grids must have right angles; both cores are used.
 */
final class DistanceField {
    private static final float FAR = 1e12f;

    private DistanceField() {
    }

    /** Distances to the voxels whose value is {@code set}; 1e6 mm everywhere if there is none. */
    static float[] mm(Geometry g, boolean[] mask, boolean set) {
        float[] d = new float[g.size()];
        for (int i = 0; i < d.length; i++) {
            d[i] = mask[i] == set ? 0 : FAR;
        }
        Spacing s = g.spacingMm();
        axis(d, g.nx(), 1, g.ny() * g.nz(), l -> l * g.nx(), s.xMm());
        axis(d, g.ny(), g.nx(), g.nx() * g.nz(), l -> l / g.nx() * g.nx() * g.ny() + l % g.nx(), s.yMm());
        axis(d, g.nz(), g.nx() * g.ny(), g.nx() * g.ny(), l -> l, s.zMm());
        IntStream.range(0, g.nz()).parallel().forEach(k -> {
            for (int i = g.index(0, 0, k); i < g.index(0, 0, k) + g.nx() * g.ny(); i++) {
                d[i] = (float) Math.sqrt(d[i]);
            }
        });
        return d;
    }

    private static void axis(float[] d, int n, int stride, int lines, IntUnaryOperator start,
            double spacingMm) {
        int chunk = 512;
        IntStream.range(0, (lines + chunk - 1) / chunk).parallel().forEach(c -> {
            Line line = new Line(n, spacingMm * spacingMm);
            for (int l = c * chunk; l < Math.min(lines, (c + 1) * chunk); l++) {
                line.transform(d, start.applyAsInt(l), stride);
            }
        });
    }

    /** Work space for one line; used by one thread. */
    private static final class Line {
        private final float[] f;
        private final int[] site;
        private final double[] from;
        private final double weight;

        Line(int n, double weight) {
            this.f = new float[n];
            this.site = new int[n];
            this.from = new double[n + 1];
            this.weight = weight;
        }

        void transform(float[] d, int start, int stride) {
            boolean any = false;
            boolean all = true;
            for (int i = 0; i < f.length; i++) {
                f[i] = d[start + i * stride];
                any |= f[i] < FAR;
                all &= f[i] == 0;
            }
            if (!any || all) {
                return;
            }
            int last = envelope();
            for (int i = 0, k = 0; i < f.length; i++) {
                while (k < last && from[k + 1] < i) {
                    k++;
                }
                double h = i - site[k];
                d[start + i * stride] = (float) (weight * h * h + f[site[k]]);
            }
        }

        private int envelope() {
            int k = -1;
            Arrays.fill(from, 0);
            for (int q = 0; q < f.length; q++) {
                if (f[q] >= FAR) {
                    continue;
                }
                double s = Double.NEGATIVE_INFINITY;
                while (k >= 0) {
                    s = crossing(site[k], q);
                    if (s > from[k]) {
                        break;
                    }
                    k--;
                }
                k++;
                site[k] = q;
                from[k] = k == 0 ? Double.NEGATIVE_INFINITY : s;
            }
            return k;
        }

        private double crossing(int p, int q) {
            return (f[q] + weight * q * q - f[p] - weight * p * p) / (2 * weight * (q - p));
        }
    }
}
