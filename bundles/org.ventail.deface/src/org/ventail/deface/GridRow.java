package org.ventail.deface;

import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;

/**
 * Reads a small grid along the rows of another grid, trilinear between its centres; beyond its border the values of
 * the border hold. For one thread.
 */
final class GridRow {
    private final float[] values;
    private final int nx;
    private final int nxy;
    private final float lastX;
    private final float lastY;
    private final float lastZ;
    private final Affine map;
    private final float dx;
    private final float dy;
    private final float dz;
    private float x0;
    private float y0;
    private float z0;
    private float[] read = {};

    /** @param map from voxels of the other grid to voxels of this one, which has at least two along each axis */
    GridRow(ScalarGrid grid, Affine map) {
        Geometry g = grid.geometry();
        this.values = grid.values();
        this.nx = g.nx();
        this.nxy = g.nx() * g.ny();
        // just short of the last centre, so that the cell begins at the one before
        this.lastX = g.nx() - 1.001f;
        this.lastY = g.ny() - 1.001f;
        this.lastZ = g.nz() - 1.001f;
        this.map = map;
        this.dx = (float) map.get(0, 0);
        this.dy = (float) map.get(1, 0);
        this.dz = (float) map.get(2, 0);
    }

    /** On the rows of another grid, both where they lie in LPS mm. */
    static GridRow of(ScalarGrid grid, Geometry rows) {
        return new GridRow(grid, grid.geometry().lpsToVoxel().compose(rows.voxelToLps()));
    }

    /** Goes to another row. */
    GridRow to(int y, int z) {
        x0 = (float) map.x(0, y, z);
        y0 = (float) map.y(0, y, z);
        z0 = (float) map.z(0, y, z);
        return this;
    }

    /** The value at a voxel of the row. */
    float at(int x) {
        float px = Math.max(0, Math.min(lastX, x0 + x * dx));
        float py = Math.max(0, Math.min(lastY, y0 + x * dy));
        float pz = Math.max(0, Math.min(lastZ, z0 + x * dz));
        int i = (int) px;
        int j = (int) py;
        int k = (int) pz;
        return Trilinear.at(values, i + nx * j + nxy * k, 1, nx, nxy, px - i, py - j, pz - k);
    }

    /** The values at the first voxels of the row; the array holds the next row's after the next call. */
    float[] first(int count) {
        return part(0, count, count);
    }

    /**
     * The values at some voxels of the row, where they belong in an array for all; the rest of it means nothing, and
     * it holds the next row's after the next call. One loop for all who read rows: it is compiled once.
     *
     * @param count of voxels in the row
     */
    float[] part(int from, int to, int count) {
        if (read.length != count) {
            read = new float[count];
        }
        for (int x = from; x < to; x++) {
            read[x] = at(x);
        }
        return read;
    }
}
