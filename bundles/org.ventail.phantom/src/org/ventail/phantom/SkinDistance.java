package org.ventail.phantom;

import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;

/**
 * Distance to the skin on a grid: exact near the skin, interpolated from nodes a few millimetres apart elsewhere.
 * Immutable.
 */
final class SkinDistance {
    private static final double NODE_MM = 4.5;
    private static final double EXACT_MM = 6;

    private final Head head;
    private final Affine voxelToHead;
    private final int stepX;
    private final int stepY;
    private final int stepZ;
    private final int nx;
    private final int ny;
    private final float[] nodes;

    SkinDistance(Head head, Geometry grid, Affine voxelToHead) {
        this.head = head;
        this.voxelToHead = voxelToHead;
        this.stepX = step(grid.spacingMm().xMm());
        this.stepY = step(grid.spacingMm().yMm());
        this.stepZ = step(grid.spacingMm().zMm());
        this.nx = (grid.nx() - 1) / stepX + 2;
        this.ny = (grid.ny() - 1) / stepY + 2;
        int nz = (grid.nz() - 1) / stepZ + 2;
        this.nodes = new float[nx * ny * nz];
        IntStream.range(0, ny * nz).parallel().forEach(row -> {
            for (int x = 0; x < nx; x++) {
                nodes[row * nx + x] = (float) exact(x * stepX, row % ny * stepY, row / ny * stepZ);
            }
        });
    }

    private static int step(double spacingMm) {
        return Math.max(1, (int) (NODE_MM / spacingMm));
    }

    /** Distance at a voxel of the grid. */
    double at(int x, int y, int z) {
        double d = interpolated(x, y, z);
        return Math.abs(d) > EXACT_MM ? d : exact(x, y, z);
    }

    private double exact(int x, int y, int z) {
        return head.skin(voxelToHead.x(x, y, z), voxelToHead.y(x, y, z), voxelToHead.z(x, y, z));
    }

    private double interpolated(int x, int y, int z) {
        double fx = (double) (x % stepX) / stepX;
        double fy = (double) (y % stepY) / stepY;
        double fz = (double) (z % stepZ) / stepZ;
        int i = x / stepX + nx * (y / stepY + ny * (z / stepZ));
        int j = i + nx * ny;
        double near = mix(mix(nodes[i], nodes[i + 1], fx), mix(nodes[i + nx], nodes[i + nx + 1], fx), fy);
        double far = mix(mix(nodes[j], nodes[j + 1], fx), mix(nodes[j + nx], nodes[j + nx + 1], fx), fy);
        return mix(near, far, fz);
    }

    private static double mix(double a, double b, double f) {
        return a + f * (b - a);
    }
}
