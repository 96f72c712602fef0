package org.ventail.verify.attack;

import java.util.Arrays;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;

/** Fills a closed-enough mesh on an axis-aligned grid by winding numbers along x, with soft borders. */
final class MeshVoxeliser {
    private static final int SUB = 2;
    private static final double DIRECTION = 1;
    private final Geometry grid;
    private final double mm;
    private final double[][] crossings;
    private final int[] counts;

    MeshVoxeliser(Geometry grid) {
        this.grid = grid;
        this.mm = grid.spacingMm().xMm();
        this.crossings = new double[grid.ny() * SUB * grid.nz() * SUB][];
        this.counts = new int[crossings.length];
    }

    /** Share of each voxel that lies inside. */
    float[] coverage(float[] points, int[] quads) {
        for (int q = 0; q < quads.length; q += 4) {
            triangle(points, quads[q], quads[q + 1], quads[q + 2]);
            triangle(points, quads[q], quads[q + 2], quads[q + 3]);
        }
        float[] out = new float[grid.size()];
        for (int line = 0; line < crossings.length; line++) {
            if (counts[line] > 1) {
                fill(line, out);
            }
        }
        return out;
    }

    private void triangle(float[] p, int a, int b, int c) {
        double[] u = local(p, a);
        double[] v = local(p, b);
        double[] w = local(p, c);
        double area = (v[1] - u[1]) * (w[2] - u[2]) - (w[1] - u[1]) * (v[2] - u[2]);
        if (area == 0) {
            return;
        }
        int z0 = (int) Math.ceil(min(u[2], v[2], w[2]));
        int z1 = (int) Math.floor(max(u[2], v[2], w[2]));
        int y0 = (int) Math.ceil(min(u[1], v[1], w[1]));
        int y1 = (int) Math.floor(max(u[1], v[1], w[1]));
        for (int z = Math.max(0, z0); z <= Math.min(z1, grid.nz() * SUB - 1); z++) {
            for (int y = Math.max(0, y0); y <= Math.min(y1, grid.ny() * SUB - 1); y++) {
                double s = ((v[1] - y) * (w[2] - z) - (w[1] - y) * (v[2] - z)) / area;
                double t = ((w[1] - y) * (u[2] - z) - (u[1] - y) * (w[2] - z)) / area;
                if (s >= 0 && t >= 0 && s + t <= 1) {
                    add(y + grid.ny() * SUB * z, s * u[0] + t * v[0] + (1 - s - t) * w[0], area > 0);
                }
            }
        }
    }

    /** x in voxels, y and z in lines. */
    private double[] local(float[] p, int vertex) {
        Point3 o = grid.voxelToLps().origin();
        return new double[] {(p[3 * vertex] - o.x()) / mm, (p[3 * vertex + 1] - o.y()) / mm * SUB + 1e-7,
                (p[3 * vertex + 2] - o.z()) / mm * SUB + 1e-7};
    }

    /** Keeps x with the direction in its sign; x is moved to be positive. */
    private void add(int line, double x, boolean positive) {
        double[] row = crossings[line] == null ? new double[4] : crossings[line];
        if (counts[line] == row.length) {
            row = Arrays.copyOf(row, 2 * row.length);
        }
        row[counts[line]++] = (x + 1000) * (positive ? 1 : -1);
        crossings[line] = row;
    }

    private void fill(int line, float[] out) {
        Double[] sorted = new Double[counts[line]];
        Arrays.setAll(sorted, i -> crossings[line][i]);
        Arrays.sort(sorted, (a, b) -> Double.compare(Math.abs(a), Math.abs(b)));
        int y = line % (grid.ny() * SUB) / SUB;
        int z = line / (grid.ny() * SUB) / SUB;
        double winding = 0;
        for (int i = 0; i + 1 < sorted.length; i++) {
            winding -= Math.signum(sorted[i]) * DIRECTION;
            if (winding > 0) {
                span(Math.abs(sorted[i]) - 1000 + 0.5, Math.abs(sorted[i + 1]) - 1000 + 0.5, grid.index(0, y, z), out);
            }
        }
    }

    private void span(double from, double to, int row, float[] out) {
        for (int x = Math.max(0, (int) from); x < Math.min(grid.nx(), to); x++) {
            double part = Math.min(to, x + 1) - Math.max(from, x);
            out[row + x] = (float) Math.min(1, out[row + x] + Math.max(0, part) / (SUB * SUB));
        }
    }

    private static double min(double a, double b, double c) {
        return Math.min(a, Math.min(b, c));
    }

    private static double max(double a, double b, double c) {
        return Math.max(a, Math.max(b, c));
    }
}
