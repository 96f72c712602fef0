package org.ventail.testkit;

import java.util.Arrays;
import java.util.BitSet;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;

/**
 * Signed distance to the outer skin of a mesh, negative inside: exact near the skin, to a few per cent elsewhere. Kept
 * on a grid. Immutable.
 */
final class MeshDistance {
    private static final double NODE_MM = 1.6;
    private static final double EXACT_MM = 3.2;
    /** So far before and behind a piece of outer skin there is air on one side only. */
    private static final double PROBE_MM = 1.5 * NODE_MM;
    private final Geometry grid;
    private final BitSet inside;
    private final float[] distance;

    /**
     * @param points x, y, z in millimetres, within the box from low to high or beyond it
     * @param quads four point numbers each
     */
    MeshDistance(float[] points, int[] quads, Point3 low, Point3 high) {
        Point3 size = high.minus(low).times(1 / NODE_MM);
        grid = Geometry.axisAligned((int) size.x() + 1, (int) size.y() + 1, (int) size.z() + 1,
                new Spacing(NODE_MM, NODE_MM, NODE_MM), low);
        inside = ClosedMouth.of(grid, MeshInside.of(grid, points, quads));
        distance = new float[grid.size()];
        Arrays.fill(distance, 1000);
        for (int q = 0; q < quads.length; q += 4) {
            triangle(point(points, quads[q]), point(points, quads[q + 1]), point(points, quads[q + 2]));
            triangle(point(points, quads[q]), point(points, quads[q + 2]), point(points, quads[q + 3]));
        }
        spread(1);
        spread(-1);
        for (int i = inside.nextSetBit(0); i >= 0; i = inside.nextSetBit(i + 1)) {
            distance[i] = -distance[i];
        }
    }

    private static Point3 point(float[] p, int i) {
        return new Point3(p[3 * i], p[3 * i + 1], p[3 * i + 2]);
    }

    /** The distance at a point; beyond the box that of the nearest point in it. */
    double at(double x, double y, double z) {
        Point3 o = grid.voxelToLps().origin();
        double vx = clamp((x - o.x()) / NODE_MM, grid.nx());
        double vy = clamp((y - o.y()) / NODE_MM, grid.ny());
        double vz = clamp((z - o.z()) / NODE_MM, grid.nz());
        int i = grid.index((int) vx, (int) vy, (int) vz);
        int j = i + grid.nx() * grid.ny();
        double fx = vx - (int) vx;
        double fy = vy - (int) vy;
        double near = mix(mix(i, fx), mix(i + grid.nx(), fx), fy);
        double far = mix(mix(j, fx), mix(j + grid.nx(), fx), fy);
        return mix(near, far, vz - (int) vz);
    }

    private static double clamp(double v, int n) {
        return Math.max(0, Math.min(n - 1.001, v));
    }

    private double mix(int i, double f) {
        return mix(distance[i], distance[i + 1], f);
    }

    private static double mix(double a, double b, double f) {
        return a + f * (b - a);
    }

    private void triangle(Point3 a, Point3 b, Point3 c) {
        Point3 n = b.minus(a).cross(c.minus(a)).normalized();
        Point3 middle = a.plus(b).plus(c).times(1.0 / 3);
        if (isInside(middle.plus(n.times(PROBE_MM))) && isInside(middle.minus(n.times(PROBE_MM)))) {
            return;
        }
        Point3 o = grid.voxelToLps().origin();
        int x0 = from(Math.min(a.x(), Math.min(b.x(), c.x())) - o.x());
        int y0 = from(Math.min(a.y(), Math.min(b.y(), c.y())) - o.y());
        int z0 = from(Math.min(a.z(), Math.min(b.z(), c.z())) - o.z());
        int x1 = to(Math.max(a.x(), Math.max(b.x(), c.x())) - o.x(), grid.nx());
        int y1 = to(Math.max(a.y(), Math.max(b.y(), c.y())) - o.y(), grid.ny());
        int z1 = to(Math.max(a.z(), Math.max(b.z(), c.z())) - o.z(), grid.nz());
        for (int z = z0; z <= z1; z++) {
            for (int y = y0; y <= y1; y++) {
                for (int x = x0; x <= x1; x++) {
                    Point3 p = new Point3(x * NODE_MM + o.x(), y * NODE_MM + o.y(), z * NODE_MM + o.z());
                    int i = grid.index(x, y, z);
                    if (Math.abs(n.dot(p.minus(a))) < distance[i]) {
                        distance[i] = (float) Math.min(distance[i], TriangleDistance.between(p, a, b, c));
                    }
                }
            }
        }
    }

    private static int from(double mm) {
        return (int) Math.max(0, Math.ceil((mm - EXACT_MM) / NODE_MM));
    }

    private static int to(double mm, int n) {
        return (int) Math.min(n - 1, Math.floor((mm + EXACT_MM) / NODE_MM));
    }

    private boolean isInside(Point3 p) {
        Point3 v = p.minus(grid.voxelToLps().origin()).times(1 / NODE_MM);
        int x = (int) Math.round(v.x());
        int y = (int) Math.round(v.y());
        int z = (int) Math.round(v.z());
        return grid.contains(x, y, z) && inside.get(grid.index(x, y, z));
    }

    /** A pass of the chamfer distance over the grid, forwards or backwards. */
    private void spread(int direction) {
        int[] offsets = new int[13];
        float[] steps = new float[13];
        for (int d = 0; d < 13; d++) {
            int dx = d % 3 - 1;
            int dy = d / 3 % 3 - 1;
            int dz = d / 9 - 1;
            offsets[d] = direction * grid.index(dx, dy, dz);
            steps[d] = (float) (NODE_MM * Math.sqrt(dx * dx + dy * dy + dz * dz));
        }
        int n = grid.size();
        for (int k = 0; k < n; k++) {
            int i = direction > 0 ? k : n - 1 - k;
            if (distance[i] <= EXACT_MM / 2) {
                continue;
            }
            // a step over the end of a row lands on the far side of the grid, which is far from the skin
            for (int d = 0; d < 13; d++) {
                int j = i + offsets[d];
                if (j >= 0 && j < n) {
                    distance[i] = Math.min(distance[i], distance[j] + steps[d]);
                }
            }
        }
    }
}
