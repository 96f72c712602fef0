package org.ventail.ui.work;

import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/**
 * A grid with every second voxel along the axes that are fine, in the same place in space: for a first look at what a
 * choice does. Immutable.
 *
 * @param grid the voxels that stay
 * @param stepX one of so many stays along the first axis; the others alike
 */
record Thinned(Geometry full, Geometry grid, int stepX, int stepY, int stepZ) {
    /** Larger voxels all stay. */
    private static final double FINE_MM = 1.6;

    static Thinned of(Geometry g) {
        int x = step(g.spacingMm().xMm());
        int y = step(g.spacingMm().yMm());
        int z = step(g.spacingMm().zMm());
        return new Thinned(g, new Geometry((g.nx() + x - 1) / x, (g.ny() + y - 1) / y, (g.nz() + z - 1) / z,
                g.voxelToLps().compose(Affine.ofRows(x, 0, 0, 0, 0, y, 0, 0, 0, 0, z, 0))), x, y, z);
    }

    private static int step(double spacingMm) {
        return spacingMm < FINE_MM ? 2 : 1;
    }

    /** Whether this saves anything. */
    boolean coarser() {
        return grid.size() < full.size();
    }

    /** The first time point. */
    Volume of(Volume v) {
        VoxelData few = v.data().blank(grid.size());
        IntStream.range(0, grid.nz()).parallel().forEach(z -> {
            for (int y = 0; y < grid.ny(); y++) {
                int to = grid.index(0, y, z);
                int from = full.index(0, y * stepY, z * stepZ);
                for (int x = 0; x < grid.nx(); x++) {
                    few.set(to + x, v.data().get(from + x * stepX));
                }
            }
        });
        return new Volume(grid, few, v.rescale(), v.modality());
    }

    Mask of(Mask mask) {
        return Mask.of(grid, i -> mask.get(i % grid.nx() * stepX, i / grid.nx() % grid.ny() * stepY,
                i / (grid.nx() * grid.ny()) * stepZ));
    }
}
