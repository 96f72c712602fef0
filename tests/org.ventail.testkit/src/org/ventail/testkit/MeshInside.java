package org.ventail.testkit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;

/**
 * Which points of an axis-aligned grid lie inside a mesh of quads, by winding numbers along x: parts inside parts do no
 * harm.
 */
final class MeshInside {
    private static final double OFF_THE_LINES = 1e-6;
    private final Geometry grid;
    private final double mm;
    private final double[][] crossings;
    private final int[] counts;

    private MeshInside(Geometry grid) {
        this.grid = grid;
        this.mm = grid.spacingMm().xMm();
        this.crossings = new double[grid.ny() * grid.nz()][];
        this.counts = new int[crossings.length];
    }

    /**
     * One bit a point.
     *
     * @param points x, y, z in the millimetres of the grid
     */
    static BitSet of(Geometry grid, float[] points, int[] quads) {
        MeshInside m = new MeshInside(grid);
        for (int q = 0; q < quads.length; q += 4) {
            m.triangle(points, quads[q], quads[q + 1], quads[q + 2]);
            m.triangle(points, quads[q], quads[q + 2], quads[q + 3]);
        }
        BitSet inside = new BitSet(grid.size());
        for (int line = 0; line < m.crossings.length; line++) {
            m.fill(line, inside);
        }
        return inside;
    }

    private void triangle(float[] p, int a, int b, int c) {
        double[] u = local(p, a);
        double[] v = local(p, b);
        double[] w = local(p, c);
        double area = (v[1] - u[1]) * (w[2] - u[2]) - (w[1] - u[1]) * (v[2] - u[2]);
        if (area == 0) {
            return;
        }
        int z1 = (int) Math.min(grid.nz() - 1, Math.floor(max(u[2], v[2], w[2])));
        int y1 = (int) Math.min(grid.ny() - 1, Math.floor(max(u[1], v[1], w[1])));
        for (int z = (int) Math.max(0, Math.ceil(min(u[2], v[2], w[2]))); z <= z1; z++) {
            for (int y = (int) Math.max(0, Math.ceil(min(u[1], v[1], w[1]))); y <= y1; y++) {
                double s = ((v[1] - y) * (w[2] - z) - (w[1] - y) * (v[2] - z)) / area;
                double t = ((w[1] - y) * (u[2] - z) - (u[1] - y) * (w[2] - z)) / area;
                if (s >= 0 && t >= 0 && s + t <= 1) {
                    add(y + grid.ny() * z, s * u[0] + t * v[0] + (1 - s - t) * w[0], area > 0);
                }
            }
        }
    }

    private double[] local(float[] p, int vertex) {
        Point3 o = grid.voxelToLps().origin();
        return new double[] {(p[3 * vertex] - o.x()) / mm, (p[3 * vertex + 1] - o.y()) / mm + OFF_THE_LINES,
                (p[3 * vertex + 2] - o.z()) / mm + OFF_THE_LINES};
    }

    /** Keeps x with the direction in its sign; x is moved to be positive. */
    private void add(int line, double x, boolean out) {
        double[] row = crossings[line] == null ? new double[4] : crossings[line];
        if (counts[line] == row.length) {
            row = Arrays.copyOf(row, 2 * row.length);
        }
        row[counts[line]++] = (x + 1000) * (out ? 1 : -1);
        crossings[line] = row;
    }

    private void fill(int line, BitSet inside) {
        int[] order = IntStream.range(0, counts[line]).boxed()
                .sorted((a, b) -> Double.compare(Math.abs(crossings[line][a]), Math.abs(crossings[line][b])))
                .mapToInt(i -> i).toArray();
        double winding = 0;
        for (int i = 0; i + 1 < order.length; i++) {
            winding -= Math.signum(crossings[line][order[i]]);
            int from = (int) Math.ceil(Math.abs(crossings[line][order[i]]) - 1000);
            int to = (int) Math.ceil(Math.abs(crossings[line][order[i + 1]]) - 1000);
            if (winding > 0 && from < grid.nx() && to > 0) {
                inside.set(line * grid.nx() + Math.max(0, from), line * grid.nx() + Math.min(grid.nx(), to));
            }
        }
    }

    private static double min(double a, double b, double c) {
        return Math.min(a, Math.min(b, c));
    }

    private static double max(double a, double b, double c) {
        return Math.max(a, Math.max(b, c));
    }
}
