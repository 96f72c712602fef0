package org.ventail.deface;

import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;

/**
 * Real numbers on a grid in LPS millimetres, x fastest. The array is shared: whoever made the grid has stopped
 * writing before it is handed on.
 */
record ScalarGrid(Geometry geometry, float[] values) {
    /** The value at a voxel position between centres, trilinear; NaN outside the grid. */
    float at(double x, double y, double z) {
        int nx = geometry.nx();
        int ny = geometry.ny();
        int nz = geometry.nz();
        if (!(x >= -0.5 && y >= -0.5 && z >= -0.5 && x <= nx - 0.5 && y <= ny - 0.5 && z <= nz - 0.5)) {
            return Float.NaN;
        }
        int i = cell(x, nx);
        int j = cell(y, ny);
        int k = cell(z, nz);
        int sx = nx > 1 ? 1 : 0;
        int sy = ny > 1 ? nx : 0;
        int sz = nz > 1 ? nx * ny : 0;
        return Trilinear.at(values, i + nx * (j + ny * k), sx, sy, sz, clamp((float) (x - i)), clamp((float) (y - j)),
                clamp((float) (z - k)));
    }

    /** The lower of the two centres around a position; just outside the centres the nearest two. */
    private static int cell(double v, int n) {
        int lower = (int) v;
        return lower < n - 1 ? lower : Math.max(0, n - 2);
    }

    private static float clamp(float f) {
        return f > 1 ? 1 : f > 0 ? f : 0;
    }

    /** Means over blocks of that many voxels along each axis; a last, incomplete block is averaged over what it has. */
    ScalarGrid reduced(int fx, int fy, int fz) {
        if (fx == 1 && fy == 1 && fz == 1) {
            return this;
        }
        Geometry g = blocks(geometry, fx, fy, fz);
        float[] out = new float[g.size()];
        IntStream.range(0, g.nz()).parallel().forEach(k -> {
            for (int j = 0; j < g.ny(); j++) {
                for (int i = 0; i < g.nx(); i++) {
                    out[g.index(i, j, k)] = blockMean(i * fx, j * fy, k * fz, fx, fy, fz);
                }
            }
        });
        return new ScalarGrid(g, out);
    }

    /** Means over blocks of about that size, see {@link #blocks(double)}. */
    ScalarGrid reduced(double blockMm) {
        int[] f = blocks(blockMm);
        return reduced(f[0], f[1], f[2]);
    }

    /** Voxels along each axis of a block of about that size, at least one. */
    int[] blocks(double blockMm) {
        int[] n = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            n[axis] = (int) Math.max(1, Math.round(blockMm / geometry.voxelToLps().column(axis).length()));
        }
        return n;
    }

    /** The grid of blocks of that many voxels; a block's position is the middle of its full size. */
    static Geometry blocks(Geometry g, int fx, int fy, int fz) {
        Affine block = Affine.ofRows(fx, 0, 0, (fx - 1) / 2.0, 0, fy, 0, (fy - 1) / 2.0, 0, 0, fz, (fz - 1) / 2.0);
        return new Geometry((g.nx() + fx - 1) / fx, (g.ny() + fy - 1) / fy, (g.nz() + fz - 1) / fz,
                g.voxelToLps().compose(block));
    }

    private float blockMean(int x0, int y0, int z0, int fx, int fy, int fz) {
        int x1 = Math.min(geometry.nx(), x0 + fx);
        int y1 = Math.min(geometry.ny(), y0 + fy);
        int z1 = Math.min(geometry.nz(), z0 + fz);
        double sum = 0;
        for (int z = z0; z < z1; z++) {
            for (int y = y0; y < y1; y++) {
                int row = geometry.index(0, y, z);
                for (int x = x0; x < x1; x++) {
                    sum += values[row + x];
                }
            }
        }
        return (float) (sum / ((double) (x1 - x0) * (y1 - y0) * (z1 - z0)));
    }
}
