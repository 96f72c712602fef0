package org.ventail.deface;

import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;

/**
 * Where a scan ends before the face: a new face that stands out farther than the old one did must end before that, or
 * it would be cut off flat. Immutable.
 */
final class FrontOfView {
    /** So much air is to be left before the new face. */
    private static final double AIR_MM = 1.5;
    /** Distance beyond the end, linear in the grid's indices. */
    private final double[] beyondMm;

    private FrontOfView(double... beyondMm) {
        this.beyondMm = beyondMm;
    }

    /**
     * The end that the face looks at.
     *
     * @param scan its grid, or a reduced one
     * @param g the grid that is asked for
     */
    static FrontOfView of(Geometry scan, Affine atlasToLps, Geometry g) {
        Point3 forward = scan.lpsToVoxel().applyDirection(atlasToLps.applyDirection(new Point3(0, -1, 0)));
        double[] mm = {scan.spacingMm().xMm(), scan.spacingMm().yMm(), scan.spacingMm().zMm()};
        double[] along = {forward.x() * mm[0], forward.y() * mm[1], forward.z() * mm[2]};
        int axis = 0;
        for (int a = 1; a < 3; a++) {
            axis = Math.abs(along[a]) > Math.abs(along[axis]) ? a : axis;
        }
        int last = (axis == 0 ? scan.nx() : axis == 1 ? scan.ny() : scan.nz()) - 1;
        double sign = Math.signum(along[axis]);
        double end = (sign > 0 ? last : 0) + sign * 0.5;
        Affine toScan = scan.lpsToVoxel().compose(g.voxelToLps());
        double scale = sign * mm[axis];
        return new FrontOfView(scale * toScan.get(axis, 0), scale * toScan.get(axis, 1), scale * toScan.get(axis, 2),
                scale * (toScan.get(axis, 3) - end) + AIR_MM);
    }

    /** Holds a skin's distances back from one column of a row to before another; the row begins at an index. */
    void holdBack(float[] skin, int row, int from, int to, int y, int z) {
        double first = beyondMm[1] * y + beyondMm[2] * z + beyondMm[3];
        for (int x = from; x < to; x++) {
            float beyond = (float) (first + beyondMm[0] * x);
            skin[row + x] = -Laying.union(-skin[row + x], -beyond);
        }
    }
}
