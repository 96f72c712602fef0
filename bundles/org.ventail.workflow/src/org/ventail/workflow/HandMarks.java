package org.ventail.workflow;

import java.util.Objects;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;

/**
 * What a person marked on a scan by hand, on its grid. Immutable; a voxel is in one set at most.
 *
 * @param spare voxels that must not change
 * @param take voxels that become air, too
 */
public record HandMarks(Mask spare, Mask take) {
    /** What a brush does. */
    public enum Brush {
        SPARE, TAKE, CLEAR
    }

    public HandMarks {
        Objects.requireNonNull(spare);
        if (!spare.geometry().sameGrid(take.geometry(), 0)) {
            throw new IllegalArgumentException("marks on two grids");
        }
    }

    /** Nothing marked. */
    public static HandMarks none(Geometry grid) {
        return new HandMarks(Mask.empty(grid), Mask.empty(grid));
    }

    public boolean isEmpty() {
        return spare.isEmpty() && take.isEmpty();
    }

    /**
     * With a ball drawn from one place to another: the voxels whose centres it passes over. What was marked otherwise there is
     * not any more.
     */
    public HandMarks painted(Brush brush, Point3 fromLps, Point3 toLps, double radiusMm) {
        Mask ball = path(spare.geometry(), fromLps, toLps, radiusMm);
        return switch (brush) {
            case SPARE -> new HandMarks(spare.or(ball), take.minus(ball));
            case TAKE -> new HandMarks(spare.minus(ball), take.or(ball));
            case CLEAR -> new HandMarks(spare.minus(ball), take.minus(ball));
        };
    }

    private static Mask path(Geometry g, Point3 from, Point3 to, double radiusMm) {
        Point3 a = g.lpsToVoxel().apply(from);
        Point3 b = g.lpsToVoxel().apply(to);
        int[] x = range(a.x(), b.x(), radiusMm * stretch(g, 0), g.nx());
        int[] y = range(a.y(), b.y(), radiusMm * stretch(g, 1), g.ny());
        int[] z = range(a.z(), b.z(), radiusMm * stretch(g, 2), g.nz());
        long[] words = new long[(g.size() + 63) >> 6];
        Affine m = g.voxelToLps();
        for (int k = z[0]; k <= z[1]; k++) {
            for (int j = y[0]; j <= y[1]; j++) {
                for (int i = x[0]; i <= x[1]; i++) {
                    if (distance(new Point3(m.x(i, j, k), m.y(i, j, k), m.z(i, j, k)), from, to) <= radiusMm) {
                        int at = g.index(i, j, k);
                        words[at >> 6] |= 1L << at;
                    }
                }
            }
        }
        return Mask.ofWords(g, words);
    }

    private static double distance(Point3 p, Point3 from, Point3 to) {
        Point3 way = to.minus(from);
        double length2 = way.dot(way);
        double share = length2 == 0 ? 0 : Math.max(0, Math.min(1, p.minus(from).dot(way) / length2));
        return p.minus(from.plus(way.times(share))).length();
    }

    /** Most voxels along an axis that a millimetre in any direction can cross. */
    private static double stretch(Geometry g, int axis) {
        Affine m = g.lpsToVoxel();
        double sum = 0;
        for (int column = 0; column < 3; column++) {
            double part = m.get(axis, column);
            sum += part * part;
        }
        return Math.sqrt(sum);
    }

    private static int[] range(double a, double b, double reach, int size) {
        return new int[] {Math.max(0, (int) Math.floor(Math.min(a, b) - reach)),
                Math.min(size - 1, (int) Math.ceil(Math.max(a, b) + reach))};
    }
}
