package org.ventail.verify.shape;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Predicate;
import org.ventail.api.model.Point3;

/**
 * The skin of the head that is attacked, made so that the nearest point of it is found at once: each cell of a grid in
 * head axes knows the point next to it. Immutable; any thread.
 */
final class SurfaceField {
    private static final double MARGIN_MM = 20;
    private final SkinCloud cloud;
    private final BitSet counts;
    private final double cellMm;
    private final double[] low = new double[3];
    private final int[] size = new int[3];
    private final int[] nearest;

    /**
     * @param counts which points of it are compared, by their place in head axes; the others only say that a point of
     *        somebody else's skin lies elsewhere
     * @param seen what the scan shows, by the place in head axes: beyond it nothing can be said
     */
    SurfaceField(SkinCloud cloud, double cellMm, Predicate<Point3> counts, Predicate<Point3> seen) {
        this.cloud = cloud;
        this.cellMm = cellMm;
        this.counts = new BitSet(cloud.size());
        double[] high = {-1e9, -1e9, -1e9};
        Arrays.fill(low, 1e9);
        float[] d = cloud.data();
        for (int i = 0; i < cloud.size(); i++) {
            int o = i * SkinCloud.STRIDE;
            this.counts.set(i, counts.test(new Point3(d[o], d[o + 1], d[o + 2])));
            for (int a = 0; a < 3; a++) {
                low[a] = Math.min(low[a], d[o + a] - MARGIN_MM);
                high[a] = Math.max(high[a], d[o + a] + MARGIN_MM);
            }
        }
        for (int a = 0; a < 3; a++) {
            size[a] = cloud.size() == 0 ? 1 : (int) ((high[a] - low[a]) / cellMm) + 1;
        }
        nearest = new int[size[0] * size[1] * size[2]];
        Arrays.fill(nearest, -1);
        seed();
        spread(1);
        spread(-1);
        for (int c = 0; c < nearest.length; c++) {
            nearest[c] = seen.test(middle(c)) ? nearest[c] : -1;
        }
    }

    private Point3 middle(int cell) {
        return new Point3(low[0] + (cell % size[0] + 0.5) * cellMm, low[1] + (cell / size[0] % size[1] + 0.5) * cellMm,
                low[2] + (cell / size[0] / size[1] + 0.5) * cellMm);
    }

    boolean counts(int point) {
        return counts.get(point);
    }

    float[] points() {
        return cloud.data();
    }

    /** The number of the point about nearest to a place in head axes, or -1 far from all. */
    int nearest(double x, double y, double z) {
        int i = (int) ((x - low[0]) / cellMm);
        int j = (int) ((y - low[1]) / cellMm);
        int k = (int) ((z - low[2]) / cellMm);
        boolean inside = x >= low[0] && y >= low[1] && z >= low[2] && i < size[0] && j < size[1] && k < size[2];
        return inside ? nearest[i + size[0] * (j + size[1] * k)] : -1;
    }

    private void seed() {
        float[] d = cloud.data();
        for (int p = 0; p < cloud.size(); p++) {
            int o = p * SkinCloud.STRIDE;
            int i = (int) ((d[o] - low[0]) / cellMm);
            int j = (int) ((d[o + 1] - low[1]) / cellMm);
            int k = (int) ((d[o + 2] - low[2]) / cellMm);
            int cell = i + size[0] * (j + size[1] * k);
            if (nearest[cell] < 0 || distance2(p, i, j, k) < distance2(nearest[cell], i, j, k)) {
                nearest[cell] = p;
            }
        }
    }

    /** A pass over the grid in which each cell learns from the half of its neighbours that were visited before. */
    private void spread(int direction) {
        int n = nearest.length;
        for (int c = 0; c < n; c++) {
            int cell = direction > 0 ? c : n - 1 - c;
            int i = cell % size[0];
            int j = cell / size[0] % size[1];
            int k = cell / size[0] / size[1];
            int best = nearest[cell];
            double least = best < 0 ? Double.POSITIVE_INFINITY : distance2(best, i, j, k);
            for (int s = 0; s < 13; s++) {
                int x = i + (s % 3 - 1) * direction;
                int y = j + (s / 3 % 3 - 1) * direction;
                int z = k + (s / 9 - 1) * direction;
                if (x < 0 || y < 0 || z < 0 || x >= size[0] || y >= size[1] || z >= size[2]) {
                    continue;
                }
                int p = nearest[x + size[0] * (y + size[1] * z)];
                if (p >= 0 && p != best && distance2(p, i, j, k) < least) {
                    best = p;
                    least = distance2(p, i, j, k);
                }
            }
            nearest[cell] = best;
        }
    }

    private double distance2(int point, int i, int j, int k) {
        float[] d = cloud.data();
        int o = point * SkinCloud.STRIDE;
        double x = low[0] + (i + 0.5) * cellMm - d[o];
        double y = low[1] + (j + 0.5) * cellMm - d[o + 1];
        double z = low[2] + (k + 0.5) * cellMm - d[o + 2];
        return x * x + y * y + z * z;
    }
}
