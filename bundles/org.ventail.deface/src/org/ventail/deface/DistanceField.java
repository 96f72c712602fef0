package org.ventail.deface;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Spacing;

/**
 * Exact Euclidean distance in millimetres from each voxel centre to the nearest voxel of a set, one axis after the
 * other (the squared distance separates). Along x by two sweeps; along y and z whole rows are compared with their
 * neighbours, nearest first, and no farther than anything can still be improved, which the machine does eight voxels
 * at a time. Grids must have right angles; all cores are used and the result does not depend on how many there are.
 */
final class DistanceField {
    /** Squared; its root is what an empty set is away. */
    private static final float FAR = 1e12f;

    private DistanceField() {
    }

    /** Distances to the voxels whose value is {@code set}; 1e6 mm everywhere if there is none. */
    static float[] mm(Geometry g, boolean[] mask, boolean set) {
        float[] d = squared(g, mask, set, Math.sqrt(FAR));
        IntStream.range(0, g.nz()).parallel().forEach(k -> {
            for (int i = g.index(0, 0, k); i < g.index(0, 0, k) + g.nx() * g.ny(); i++) {
                d[i] = (float) Math.sqrt(d[i]);
            }
        });
        return d;
    }

    /** The same up to a distance, at a fraction of the cost; what is farther counts as just beyond it. */
    static float[] mm(Geometry g, boolean[] mask, boolean set, double capMm) {
        float[] d = squared(g, mask, set, capMm);
        float beyond = Math.nextUp((float) capMm);
        IntStream.range(0, g.nz()).parallel().forEach(k -> {
            for (int i = g.index(0, 0, k); i < g.index(0, 0, k) + g.nx() * g.ny(); i++) {
                d[i] = Math.min(beyond, (float) Math.sqrt(d[i]));
            }
        });
        return d;
    }

    /** Squared distances; what is farther than the cap has some larger value. */
    static float[] squared(Geometry g, boolean[] mask, boolean set, double capMm) {
        float[] d = new float[g.size()];
        Spacing s = g.spacingMm();
        double cap = Math.min(FAR, capMm * capMm * (1 + 1e-6));
        int plane = g.nx() * g.ny();
        IntStream.range(0, g.nz()).parallel().forEach(z -> {
            for (int y = 0; y < g.ny(); y++) {
                sweep(mask, set, d, g.index(0, y, z), g.nx(), (float) (s.xMm() * s.xMm()));
            }
            new Rows(d, g.ny(), g.nx(), g.nx(), s.yMm() * s.yMm(), cap).compare(z * plane);
        });
        IntStream.range(0, g.ny()).parallel()
                .forEach(y -> new Rows(d, g.nz(), plane, g.nx(), s.zMm() * s.zMm(), cap).compare(y * g.nx()));
        return d;
    }

    /** Squared distances along one row of voxels. */
    private static void sweep(boolean[] mask, boolean set, float[] d, int start, int n, float weight) {
        int first = 0;
        while (first < n && mask[start + first] != set) {
            first++;
        }
        if (first == n) {
            Arrays.fill(d, start, start + n, FAR);
            return;
        }
        for (int x = 0, steps = first; x < first; x++, steps--) {
            d[start + x] = weight * steps * steps;
        }
        for (int x = first, last = first; x < n; x++) {
            last = mask[start + x] == set ? x : last;
            d[start + x] = weight * (x - last) * (x - last);
        }
        for (int x = n - 1, next = -1; x >= first; x--) {
            next = mask[start + x] == set ? x : next;
            if (next >= 0) {
                d[start + x] = Math.min(d[start + x], weight * (next - x) * (next - x));
            }
        }
    }

    /**
     * Rows of voxels side by side along one axis, each in an array of its own: only then does the machine compare
     * eight voxels at a time. Used by one thread.
     */
    private static final class Rows {
        private final float[] d;
        private final int count;
        private final int stride;
        private final double weight;
        private final double cap;
        private final float[][] before;
        private final boolean[] reached;
        private final float[] row;

        Rows(float[] d, int count, int stride, int width, double weight, double cap) {
            this.d = d;
            this.count = count;
            this.stride = stride;
            this.weight = weight;
            this.cap = cap;
            this.before = new float[count][width];
            this.reached = new boolean[count];
            this.row = new float[width];
        }

        void compare(int start) {
            for (int i = 0; i < count; i++) {
                System.arraycopy(d, start + i * stride, before[i], 0, row.length);
                reached[i] = reached(before[i]);
            }
            for (int i = 0; i < count; i++) {
                System.arraycopy(before[i], 0, row, 0, row.length);
                compareRow(i);
                System.arraycopy(row, 0, d, start + i * stride, row.length);
            }
        }

        private void compareRow(int i) {
            for (int h = 1; h < count; h++) {
                float step = (float) (weight * h * h);
                if (step > cap || !any(row, step)) {
                    return;
                }
                if (i - h >= 0 && reached[i - h]) {
                    improve(row, before[i - h], step);
                }
                if (i + h < count && reached[i + h]) {
                    improve(row, before[i + h], step);
                }
            }
        }

        private static void improve(float[] row, float[] neighbour, float step) {
            for (int x = 0; x < row.length; x++) {
                row[x] = Math.min(row[x], neighbour[x] + step);
            }
        }

        /** Whether any value is larger; in a row that is not done the first ones tend to be. */
        private static boolean any(float[] row, float limit) {
            for (float v : row) {
                if (v > limit) {
                    return true;
                }
            }
            return false;
        }

        private static boolean reached(float[] row) {
            for (float v : row) {
                if (v < FAR) {
                    return true;
                }
            }
            return false;
        }
    }
}
