package org.ventail.render;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ventail.api.model.Geometry;

/**
 * How far a ray may jump: for each cell of two voxels a side, the distance in cells (largest of the three axes) to the
 * next cell in which the field is positive somewhere; 0 in such a cell. Immutable.
 */
final class EmptySpace {
    static final int CELL_VOXELS = 2;
    /** The interpolation in a cell reaches to the first voxel of the next. */
    private static final int REACH = CELL_VOXELS + 1;
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
        e.spread(1);
        e.spread(-1);
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
        boolean[] positive = new boolean[grid.geometry().nx()];
        for (int y = 0; y < ny; y++) {
            look(grid, CELL_VOXELS * y, CELL_VOXELS * z, positive);
            for (int x = 0; x < nx; x++) {
                boolean seen = false;
                for (int i = CELL_VOXELS * x; i < Math.min(CELL_VOXELS * x + REACH, positive.length); i++) {
                    seen |= positive[i];
                }
                distance[x + nx * (y + ny * z)] = seen ? 0 : (byte) FAR;
            }
        }
    }

    /** Where along x one of the voxels that cells of this row reach to is positive. */
    private static void look(FieldGrid grid, int y, int z, boolean[] positive) {
        Geometry g = grid.geometry();
        Arrays.fill(positive, false);
        for (int k = z; k < Math.min(z + REACH, g.nz()); k++) {
            for (int j = y; j < Math.min(y + REACH, g.ny()); j++) {
                int row = g.index(0, j, k);
                for (int i = 0; i < positive.length; i++) {
                    positive[i] |= grid.values()[row + i] > 0;
                }
            }
        }
    }

    // the largest-axis distance is one more than the least of the 26 neighbours: two passes find it (Rosenfeld, Pfaltz 1966)
    private void spread(int direction) {
        for (int k = 0; k < nz; k++) {
            int z = direction > 0 ? k : nz - 1 - k;
            for (int j = 0; j < ny; j++) {
                int y = direction > 0 ? j : ny - 1 - j;
                int here = nx * (y + ny * z);
                learn(here, y - direction, z);
                for (int d = -1; d <= 1; d++) {
                    learn(here, y + d, z - direction);
                }
                alongRow(here, direction);
            }
        }
    }

    /** A row learns from one visited before, if there is one. */
    private void learn(int here, int y, int z) {
        if (y < 0 || z < 0 || y >= ny || z >= nz) {
            return;
        }
        int there = nx * (y + ny * z);
        for (int x = 0; x < nx; x++) {
            int near = Math.min(distance[there + x], Math.min(distance[there + Math.max(0, x - 1)],
                    distance[there + Math.min(nx - 1, x + 1)]));
            distance[here + x] = (byte) Math.min(distance[here + x], near + 1);
        }
    }

    private void alongRow(int here, int direction) {
        for (int i = 1; i < nx; i++) {
            int x = direction > 0 ? i : nx - 1 - i;
            distance[here + x] = (byte) Math.min(distance[here + x], distance[here + x - direction] + 1);
        }
    }
}
