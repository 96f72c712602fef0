package org.ventail.api.model;

import java.util.Objects;

/**
 * A voxel grid in space: its size and the map from voxel centres to LPS millimetres. Linear voxel index: x runs fastest,
 * {@code index = x + nx * (y + ny * z)}.
 *
 * @param nx voxels along the first axis, at least 1
 * @param ny voxels along the second axis, at least 1
 * @param nz voxels along the third axis, at least 1
 * @param voxelToLps maps voxel coordinates (centres at integers) to LPS millimetres; not singular
 */
public record Geometry(int nx, int ny, int nz, Affine voxelToLps) {
    public Geometry {
        Objects.requireNonNull(voxelToLps);
        if (nx < 1 || ny < 1 || nz < 1) {
            throw new IllegalArgumentException("empty grid " + nx + "x" + ny + "x" + nz);
        }
        if ((long) nx * ny * nz > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("grid too large " + nx + "x" + ny + "x" + nz);
        }
        if (Math.abs(voxelToLps.determinant()) < 1e-12) {
            throw new IllegalArgumentException("voxels without volume: " + voxelToLps);
        }
    }

    /** A grid along the LPS axes whose first voxel centre lies at the origin given. */
    public static Geometry axisAligned(int nx, int ny, int nz, Spacing s, Point3 originLps) {
        return new Geometry(nx, ny, nz,
                Affine.ofRows(s.xMm(), 0, 0, originLps.x(), 0, s.yMm(), 0, originLps.y(), 0, 0, s.zMm(), originLps.z()));
    }

    /** Number of voxels. */
    public int size() {
        return nx * ny * nz;
    }

    /** Linear index of a voxel; not range-checked. */
    public int index(int x, int y, int z) {
        return x + nx * (y + ny * z);
    }

    /** Voxel spacing in millimetres, from the lengths of the three column vectors. */
    public Spacing spacingMm() {
        return new Spacing(voxelToLps.column(0).length(), voxelToLps.column(1).length(), voxelToLps.column(2).length());
    }

    /** Volume of one voxel in cubic millimetres. */
    public double voxelVolumeMm3() {
        return Math.abs(voxelToLps.determinant());
    }

    /** The map from LPS millimetres to voxel coordinates. */
    public Affine lpsToVoxel() {
        return voxelToLps.inverse();
    }

    /** LPS position of the middle of the grid. */
    public Point3 centerLps() {
        return voxelToLps.apply(new Point3((nx - 1) / 2.0, (ny - 1) / 2.0, (nz - 1) / 2.0));
    }

    /** Whether the voxel coordinates lie inside the grid. */
    public boolean contains(int x, int y, int z) {
        return x >= 0 && y >= 0 && z >= 0 && x < nx && y < ny && z < nz;
    }

    /** Whether both grids have the same size and, within the tolerance, the same positions of all corners. */
    public boolean sameGrid(Geometry o, double toleranceMm) {
        if (nx != o.nx || ny != o.ny || nz != o.nz) {
            return false;
        }
        for (int c = 0; c < 8; c++) {
            Point3 v = new Point3((c & 1) * (nx - 1.0), (c >> 1 & 1) * (ny - 1.0), (c >> 2) * (nz - 1.0));
            if (voxelToLps.apply(v).minus(o.voxelToLps.apply(v)).length() > toleranceMm) {
                return false;
            }
        }
        return true;
    }
}
