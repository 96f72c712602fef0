package org.ventail.render;

import java.util.Arrays;
import java.util.BitSet;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;

/**
 * Makes triangles of a field: one vertex in each cell of eight voxels that the surface crosses, at the mean of the
 * crossings of its edges, and two triangles about each crossed edge between voxels (Gibson's surface nets). For one
 * use.
 */
final class SurfaceNets {
    private final float[] values;
    private final Geometry grid;
    private final EmptySpace space;
    private final BitSet outside;
    private final Gradient gradient;
    private final boolean mirrored;
    private final int[] corner;
    /** Vertex of each cell in this layer and the one before, or -1. */
    private int[] layer;
    private int[] layerBefore;
    private float[] vertices = new float[3 << 14];
    private float[] normals = new float[3 << 14];
    private int coordinates;
    private int[] triangles = new int[6 << 14];
    private int corners;

    SurfaceNets(SkinField field) {
        this.values = field.values();
        this.grid = field.geometry();
        this.space = field.emptySpace();
        this.outside = OutsideAir.of(values, grid);
        this.gradient = new Gradient(new FieldSampler(values, grid), grid, new Point3(1, 0, 0), new Point3(0, 1, 0),
                new Point3(0, 0, 1));
        this.mirrored = grid.voxelToLps().determinant() < 0;
        int nx = grid.nx();
        int nxy = nx * grid.ny();
        this.corner = new int[] {0, 1, nx, nx + 1, nxy, nxy + 1, nxy + nx, nxy + nx + 1};
        this.layer = new int[nxy];
        this.layerBefore = new int[nxy];
    }

    SkinMesh mesh() {
        for (int z = 0; z < grid.nz() - 1; z++) {
            int[] free = layerBefore;
            layerBefore = layer;
            layer = free;
            Arrays.fill(layer, -1);
            for (int y = 0; y < grid.ny() - 1; y++) {
                for (int x = 0; x < grid.nx() - 1; x++) {
                    if (space.distance(x, y, z) == 0) {
                        cell(x, y, z);
                    }
                }
            }
        }
        return new SkinMesh(Arrays.copyOf(vertices, coordinates), Arrays.copyOf(normals, coordinates),
                Arrays.copyOf(triangles, corners));
    }

    private void cell(int x, int y, int z) {
        int i = grid.index(x, y, z);
        int inside = 0;
        int air = 0;
        for (int c = 0; c < 8; c++) {
            inside += values[i + corner[c]] > 0 ? 1 : 0;
            air += outside.get(i + corner[c]) ? 1 : 0;
        }
        if (inside == 0 || air == 0) {
            return;
        }
        layer[x + grid.nx() * y] = vertex(x, y, z, i);
        faces(x, y, i);
    }

    private int vertex(int x, int y, int z, int i) {
        double sx = 0;
        double sy = 0;
        double sz = 0;
        int n = 0;
        for (int a = 0; a < 8; a++) {
            for (int axis = 1; axis < 8; axis <<= 1) {
                int b = a | axis;
                float va = values[i + corner[a]];
                float vb = values[i + corner[b]];
                if (b != a && va > 0 != vb > 0) {
                    double f = va / (va - vb);
                    sx += (a & 1) + (axis == 1 ? f : 0);
                    sy += (a >> 1 & 1) + (axis == 2 ? f : 0);
                    sz += (a >> 2) + (axis == 4 ? f : 0);
                    n++;
                }
            }
        }
        return add(x + sx / n, y + sy / n, z + sz / n);
    }

    private int add(double vx, double vy, double vz) {
        if (coordinates + 3 > vertices.length) {
            vertices = Arrays.copyOf(vertices, 2 * vertices.length);
            normals = Arrays.copyOf(normals, 2 * normals.length);
        }
        gradient.normal(vx, vy, vz, normals, coordinates);
        vertices[coordinates] = (float) grid.voxelToLps().x(vx, vy, vz);
        vertices[coordinates + 1] = (float) grid.voxelToLps().y(vx, vy, vz);
        vertices[coordinates + 2] = (float) grid.voxelToLps().z(vx, vy, vz);
        coordinates += 3;
        return coordinates / 3 - 1;
    }

    // the three edges that start at the cell's first voxel; the other cells about them were visited before
    private void faces(int x, int y, int i) {
        int nx = grid.nx();
        int c = x + nx * y;
        if (y > 0) {
            face(i, corner[1], layer[c], layer[c - nx], layerBefore[c - nx], layerBefore[c]);
        }
        if (x > 0) {
            face(i, corner[2], layer[c], layerBefore[c], layerBefore[c - 1], layer[c - 1]);
        }
        if (x > 0 && y > 0) {
            face(i, corner[4], layer[c], layer[c - 1], layer[c - nx - 1], layer[c - nx]);
        }
    }

    private void face(int i, int step, int a, int b, int c, int d) {
        boolean first = values[i] > 0;
        boolean second = values[i + step] > 0;
        if (first == second || !outside.get(first ? i + step : i) || Math.min(Math.min(a, b), Math.min(c, d)) < 0) {
            return;
        }
        if (corners + 6 > triangles.length) {
            triangles = Arrays.copyOf(triangles, 2 * triangles.length);
        }
        boolean turn = first == mirrored;
        triangle(a, turn ? c : b, turn ? b : c);
        triangle(a, turn ? d : c, turn ? c : d);
    }

    private void triangle(int a, int b, int c) {
        triangles[corners++] = a;
        triangles[corners++] = b;
        triangles[corners++] = c;
    }
}
