package org.ventail.deface;

import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;

/**
 * A small scan with its border repeated once around it, for looking it up millions of times: no place needs special
 * care. Immutable.
 */
final class PaddedGrid {
    private final int nx;
    private final int ny;
    private final int nz;
    private final int row;
    private final int plane;
    private final float[] values;
    private final Affine lpsToVoxel;

    PaddedGrid(ScalarGrid grid) {
        Geometry g = grid.geometry();
        this.nx = g.nx();
        this.ny = g.ny();
        this.nz = g.nz();
        this.row = nx + 2;
        this.plane = row * (ny + 2);
        this.values = new float[plane * (nz + 2)];
        for (int z = 0; z < nz + 2; z++) {
            for (int y = 0; y < ny + 2; y++) {
                for (int x = 0; x < nx + 2; x++) {
                    values[x + row * y + plane * z] = grid.values()[g.index(within(x - 1, nx), within(y - 1, ny),
                            within(z - 1, nz))];
                }
            }
        }
        // positions count from the padding, half a voxel beyond which the scan ends
        this.lpsToVoxel = Affine.translate(1, 1, 1).compose(g.lpsToVoxel());
    }

    private static int within(int v, int n) {
        return Math.max(0, Math.min(n - 1, v));
    }

    /** From LPS mm to the positions that {@link #at} takes. */
    Affine lpsToVoxel() {
        return lpsToVoxel;
    }

    /** The value between centres, trilinear; NaN out of view. */
    float at(float x, float y, float z) {
        if (!(x >= 0.5f && y >= 0.5f && z >= 0.5f && x <= nx + 0.5f && y <= ny + 0.5f && z <= nz + 0.5f)) {
            return Float.NaN;
        }
        int i = (int) x;
        int j = (int) y;
        int k = (int) z;
        return Trilinear.at(values, i + row * j + plane * k, 1, row, plane, x - i, y - j, z - k);
    }

    /** The value of the scan's nearest voxel to a place out of view. */
    float nearest(float x, float y, float z) {
        return values[clamped(x, nx) + row * clamped(y, ny) + plane * clamped(z, nz)];
    }

    private static int clamped(float v, int n) {
        return (int) Math.max(1, Math.min(n, v + 0.5f));
    }
}
