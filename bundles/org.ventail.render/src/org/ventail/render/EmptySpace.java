package org.ventail.render;

import java.util.stream.IntStream;
import org.ventail.api.model.Geometry;

/**
 * How far a ray may jump: for each cell of two voxels a side, the distance in cells (largest of the three axes) to the
 * next cell in which the field is positive somewhere; 0 in such a cell. Immutable.
 */
final class EmptySpace {
    static final int CELL_VOXELS = 2;
    private static final int FAR = 120;

    private final int nx;
    private final int ny;
    private final int nz;
    private final byte[] distance;

    private EmptySpace(Geometry g) {
        nx = (g.nx() + 1) / CELL_VOXELS;
        ny = (g.ny() + 1) / CELL_VOXELS;
        nz = (g.nz() + 1) / CELL_VOXELS;
        distance = new byte[nx * ny * nz];
    }

    static EmptySpace of(FieldGrid grid) {
        EmptySpace e = new EmptySpace(grid.geometry());
        IntStream.range(0, e.nz).parallel().forEach(z -> e.mark(grid, z));
        IntStream.range(0, e.ny * e.nz).parallel().forEach(i -> e.spread(i * e.nx, 1, e.nx));
        IntStream.range(0, e.nx * e.nz).parallel()
                .forEach(i -> e.spread(i % e.nx + i / e.nx * e.nx * e.ny, e.nx, e.ny));
        IntStream.range(0, e.nx * e.ny).parallel().forEach(i -> e.spread(i, e.nx * e.ny, e.nz));
        return e;
    }

    boolean isAllEmpty() {
        return distance[0] >= FAR;
    }

    /** Distance in cells from the cell that holds the voxel coordinates; they must lie inside the grid. */
    int distance(int x, int y, int z) {
        return distance[(x >> 1) + nx * ((y >> 1) + ny * (z >> 1))];
    }

    private void mark(FieldGrid grid, int z) {
        for (int y = 0; y < ny; y++) {
            for (int x = 0; x < nx; x++) {
                boolean seen = seen(grid, CELL_VOXELS * x, CELL_VOXELS * y, CELL_VOXELS * z);
                distance[x + nx * (y + ny * z)] = seen ? 0 : (byte) FAR;
            }
        }
    }

    // three voxels a side: the interpolation in a cell reaches to the first voxel of the next
    private static boolean seen(FieldGrid grid, int x, int y, int z) {
        Geometry g = grid.geometry();
        for (int k = z; k < Math.min(z + CELL_VOXELS + 1, g.nz()); k++) {
            for (int j = y; j < Math.min(y + CELL_VOXELS + 1, g.ny()); j++) {
                int row = g.index(0, j, k);
                for (int i = x; i < Math.min(x + CELL_VOXELS + 1, g.nx()); i++) {
                    if (grid.values()[row + i] > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    // the largest-axis distance is separable: along each line take the least of max(step, what was there)
    private void spread(int start, int stride, int n) {
        byte[] line = new byte[n];
        for (int i = 0; i < n; i++) {
            line[i] = distance[start + i * stride];
        }
        for (int i = 0; i < n; i++) {
            int best = line[i];
            for (int d = 1; d < best; d++) {
                int before = i - d >= 0 ? line[i - d] : FAR;
                int after = i + d < n ? line[i + d] : FAR;
                best = Math.min(best, Math.max(d, Math.min(before, after)));
            }
            distance[start + i * stride] = (byte) best;
        }
    }
}
