package org.ventail.verify.anatomy;

import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Volume;
import org.ventail.verify.anatomy.FaceSurface.Patch;

/** Tells whether the voxels under a piece of skin are the ones that were there before. Immutable; any thread. */
final class UnchangedTissue {
    private static final int NEAREST_MM = 1;
    private static final int DEEPEST_MM = 5;
    private static final double MOST = 0.7;
    private final Volume before;
    private final Volume after;
    private final Affine toVoxel;

    /** Two scans of one grid. */
    UnchangedTissue(Volume before, Volume after) {
        this.before = before;
        this.after = after;
        this.toVoxel = before.geometry().lpsToVoxel();
    }

    /** Whether most of the voxels from 1 to 5 mm under the skin have their old values. */
    boolean under(Patch p) {
        return under(p, NEAREST_MM, DEEPEST_MM);
    }

    /** Whether most of the voxels between two depths under the skin have their old values. */
    boolean under(Patch p, int fromMm, int toMm) {
        Geometry g = before.geometry();
        int seen = 0;
        int same = 0;
        for (int mm = fromMm; mm <= toMm; mm++) {
            Point3 v = toVoxel.apply(p.positionLps().minus(p.normal().times(mm)));
            int x = (int) Math.round(v.x());
            int y = (int) Math.round(v.y());
            int z = (int) Math.round(v.z());
            if (g.contains(x, y, z)) {
                int i = g.index(x, y, z);
                seen++;
                same += Double.compare(before.value(i), after.value(i)) == 0 ? 1 : 0;
            }
        }
        return seen > 0 && same >= MOST * seen;
    }
}
