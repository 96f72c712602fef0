package org.ventail.workflow.align;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Volume;

/**
 * A scan reduced to about 4 mm, its values sorted into a few classes of brightness; small enough to be kept. Immutable.
 *
 * @param grid where the samples lie; not along LPS axes, but along the scan's own
 * @param classes 0 to {@link #CLASSES} - 1, x fastest
 */
public record ReducedScan(Geometry grid, byte[] classes) {
    /** Number of classes of brightness. */
    public static final int CLASSES = 32;
    private static final double STEP_MM = 4;
    private static final double DARKEST = 0.02;
    private static final double BRIGHTEST = 0.995;

    /** Reduces the first time point: every sample is the mean of the voxels of its box. */
    public static ReducedScan of(Volume v) {
        Geometry g = v.geometry();
        int[] step = {step(g.spacingMm().xMm(), g.nx()), step(g.spacingMm().yMm(), g.ny()),
                step(g.spacingMm().zMm(), g.nz())};
        int nx = g.nx() / step[0];
        int ny = g.ny() / step[1];
        int nz = g.nz() / step[2];
        Affine coarse = g.voxelToLps().compose(Affine.ofRows(step[0], 0, 0, (step[0] - 1) / 2.0, 0, step[1], 0,
                (step[1] - 1) / 2.0, 0, 0, step[2], (step[2] - 1) / 2.0));
        Geometry grid = new Geometry(nx, ny, nz, coarse);
        float[] means = new float[grid.size()];
        IntStream.range(0, nz).parallel().forEach(z -> {
            for (int y = 0; y < ny; y++) {
                for (int x = 0; x < nx; x++) {
                    means[grid.index(x, y, z)] = mean(v, x * step[0], y * step[1], z * step[2], step);
                }
            }
        });
        return new ReducedScan(grid, classes(means));
    }

    private static int step(double spacingMm, int most) {
        return (int) Math.max(1, Math.min(most, Math.round(STEP_MM / spacingMm)));
    }

    private static float mean(Volume v, int x0, int y0, int z0, int[] step) {
        double sum = 0;
        int n = 0;
        for (int z = z0; z < z0 + step[2]; z++) {
            for (int y = y0; y < y0 + step[1]; y++) {
                for (int x = x0; x < x0 + step[0]; x++) {
                    double value = v.value(x, y, z);
                    if (Double.isFinite(value)) {
                        sum += value;
                        n++;
                    }
                }
            }
        }
        return n == 0 ? 0 : (float) (sum / n);
    }

    private static byte[] classes(float[] means) {
        float[] sorted = means.clone();
        Arrays.sort(sorted);
        float low = sorted[(int) (DARKEST * (sorted.length - 1))];
        float high = sorted[(int) (BRIGHTEST * (sorted.length - 1))];
        double scale = high > low ? (CLASSES - 1) / (double) (high - low) : 0;
        byte[] classes = new byte[means.length];
        for (int i = 0; i < means.length; i++) {
            classes[i] = (byte) Math.max(0, Math.min(CLASSES - 1, Math.round((means[i] - low) * scale)));
        }
        return classes;
    }

    /** The class at a place in voxels of {@link #grid()}, between the samples; negative outside. */
    double at(double x, double y, double z) {
        int i = (int) Math.floor(x);
        int j = (int) Math.floor(y);
        int k = (int) Math.floor(z);
        if (i < 0 || j < 0 || k < 0 || i + 1 >= grid.nx() || j + 1 >= grid.ny() || k + 1 >= grid.nz()) {
            return -1;
        }
        int at = grid.index(i, j, k);
        int up = grid.nx();
        int over = grid.nx() * grid.ny();
        double fx = x - i;
        double fy = y - j;
        double fz = z - k;
        double near = between(between(classes[at], classes[at + 1], fx), between(classes[at + up], classes[at + up + 1], fx),
                fy);
        double far = between(between(classes[at + over], classes[at + over + 1], fx),
                between(classes[at + over + up], classes[at + over + up + 1], fx), fy);
        return between(near, far, fz);
    }

    private static double between(double a, double b, double f) {
        return a + f * (b - a);
    }
}
