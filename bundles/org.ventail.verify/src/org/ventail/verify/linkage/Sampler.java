package org.ventail.verify.linkage;

import org.ventail.api.model.Geometry;

/** Values of a grid between its points, linear. Immutable by contract; any thread. */
final class Sampler {
    private final int nx;
    private final int ny;
    private final int nz;
    private final float[] values;

    Sampler(Geometry grid, float[] values) {
        this.nx = grid.nx();
        this.ny = grid.ny();
        this.nz = grid.nz();
        this.values = values;
    }

    float darkest() {
        float low = Float.POSITIVE_INFINITY;
        for (float v : values) {
            low = Math.min(low, v);
        }
        return low;
    }

    /** Whether a place in voxels lies in the grid, up to the outer faces of its voxels. */
    boolean holds(double x, double y, double z) {
        return x >= -0.5 && y >= -0.5 && z >= -0.5 && x <= nx - 0.5 && y <= ny - 0.5 && z <= nz - 0.5;
    }

    /** The value at a place in voxels, or the one given outside. */
    double at(double x, double y, double z, double outside) {
        if (!holds(x, y, z)) {
            return outside;
        }
        int i = cell(x, nx);
        int j = cell(y, ny);
        int k = cell(z, nz);
        double a = share(x, i, nx);
        double b = share(y, j, ny);
        double c = share(z, k, nz);
        int o = i + nx * (j + ny * k);
        int dx = nx > 1 ? 1 : 0;
        int dy = ny > 1 ? nx : 0;
        int dz = nz > 1 ? nx * ny : 0;
        double low = mix(mix(values[o], values[o + dx], a), mix(values[o + dy], values[o + dy + dx], a), b);
        double high = mix(mix(values[o + dz], values[o + dz + dx], a),
                mix(values[o + dz + dy], values[o + dz + dy + dx], a), b);
        return mix(low, high, c);
    }

    private static int cell(double at, int n) {
        return (int) Math.max(0, Math.min(n - 2, Math.floor(at)));
    }

    private static double share(double at, int cell, int n) {
        return n == 1 ? 0 : Math.max(0, Math.min(1, at - cell));
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }
}
