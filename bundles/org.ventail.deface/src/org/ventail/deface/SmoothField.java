package org.ventail.deface;

import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;

/**
 * Real numbers on a small grid, and the most that they change from one centre to the next along each axis: so it is
 * known how far along a row the sign cannot change. Immutable.
 */
final class SmoothField {
    private final ScalarGrid grid;
    private final float[] steepest = new float[3];

    SmoothField(ScalarGrid grid) {
        this.grid = grid;
        Geometry g = grid.geometry();
        int[] stride = {1, g.nx(), g.nx() * g.ny()};
        int[] n = {g.nx(), g.ny(), g.nz()};
        IntStream.range(0, 3).parallel().forEach(a -> steepest[a] = steepest(grid.values(), stride[a], n[a]));
    }

    private static float steepest(float[] v, int stride, int n) {
        float most = 0;
        int block = stride * n;
        for (int from = 0; from < v.length; from += block) {
            for (int i = from; i < from + block - stride; i++) {
                most = Math.max(most, Math.abs(v[i + stride] - v[i]));
            }
        }
        return most;
    }

    ScalarGrid grid() {
        return grid;
    }

    /** The map from voxels of another grid to those of this one. */
    Affine from(Geometry other) {
        return grid.geometry().lpsToVoxel().compose(other.voxelToLps());
    }

    /** The most that the field changes from a voxel of the other grid to the next in its row. */
    float steepestAlongRow(Affine fromOther) {
        double sum = 1e-6;
        for (int axis = 0; axis < 3; axis++) {
            sum += Math.abs(fromOther.get(axis, 0)) * steepest[axis];
        }
        return (float) sum;
    }

    /** Where the field is above a level, as a condition on the rows of a grid; for one thread. */
    RowCondition above(float level, Geometry rows) {
        return margin(rows, v -> v - level);
    }

    /** Where the field is below a level. */
    RowCondition below(float level, Geometry rows) {
        return margin(rows, v -> level - v);
    }

    /** Where the field is between two levels. */
    RowCondition between(float low, float high, Geometry rows) {
        return margin(rows, v -> Math.min(v - low, high - v));
    }

    private RowCondition margin(Geometry rows, Margin margin) {
        Affine map = from(rows);
        GridRow row = new GridRow(grid, map);
        float leap = 0.999f / steepestAlongRow(map);
        return new RowCondition() {
            @Override
            public void to(int y, int z) {
                row.to(y, z);
            }

            @Override
            public float margin(int x) {
                return margin.of(row.at(x)) * leap;
            }
        };
    }

    @FunctionalInterface
    private interface Margin {
        float of(float value);
    }
}
