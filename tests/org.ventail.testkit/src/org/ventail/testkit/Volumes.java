package org.ventail.testkit;

import java.util.Random;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/** Small volumes to test with. */
public final class Volumes {
    private Volumes() {
    }

    /** An axis-aligned grid with the first voxel at the LPS origin. */
    public static Geometry grid(int nx, int ny, int nz, double spacingMm) {
        return Geometry.axisAligned(nx, ny, nz, new Spacing(spacingMm, spacingMm, spacingMm), new Point3(0, 0, 0));
    }

    /** A tilted, anisotropic, shifted grid: no axis lies along a patient axis. */
    public static Geometry obliqueGrid(int nx, int ny, int nz, Random random) {
        double a = random.nextDouble() * 0.8 - 0.4;
        double b = random.nextDouble() * 0.8 - 0.4;
        Affine aroundZ = Affine.ofRows(Math.cos(a), -Math.sin(a), 0, 0, Math.sin(a), Math.cos(a), 0, 0, 0, 0, 1, 0);
        Affine aroundX = Affine.ofRows(1, 0, 0, 0, 0, Math.cos(b), -Math.sin(b), 0, 0, Math.sin(b), Math.cos(b), 0);
        Affine turned = aroundZ.compose(aroundX).compose(Affine.scale(0.9, 1.1, 1.5));
        Affine shifted = Affine.translate(random.nextInt(200) - 100.0, random.nextInt(200) - 100.0, 12.5);
        return new Geometry(nx, ny, nz, shifted.compose(turned));
    }

    /** An MR of signed 16-bit values that grow along all three axes: {@code x + 10 y + 100 z}. */
    public static Volume gradient(int nx, int ny, int nz) {
        short[] values = new short[nx * ny * nz];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) (i % nx + 10 * (i / nx % ny) + 100 * (i / nx / ny));
        }
        return new Volume(grid(nx, ny, nz, 1), new VoxelData.Shorts(values, true), Rescale.NONE, Modality.MR);
    }

    /** A bright ball (1000) in air (0) in the middle of a cube of 1 mm voxels, signed 16-bit. */
    public static Volume sphere(int edge, double radiusMm) {
        Geometry grid = grid(edge, edge, edge, 1);
        short[] values = new short[grid.size()];
        Point3 middle = grid.centerLps();
        for (int i = 0; i < values.length; i++) {
            Point3 p = new Point3(i % edge, i / edge % edge, i / edge / edge);
            values[i] = (short) (p.minus(middle).length() <= radiusMm ? 1000 : 0);
        }
        return new Volume(grid, new VoxelData.Shorts(values, true), Rescale.NONE, Modality.MR);
    }

    /** Fills fresh data with values over the whole range of its type, for floating types with ordinary numbers. */
    public static VoxelData randomize(VoxelData fresh, Random random) {
        double span = fresh.floating() ? 2e4 : Math.pow(2, fresh.bits());
        double low = fresh.floating() ? -1e4 : fresh.signed() ? -span / 2 : 0;
        for (int i = 0; i < fresh.length(); i++) {
            fresh.set(i, low + random.nextDouble() * span);
        }
        return fresh;
    }
}
