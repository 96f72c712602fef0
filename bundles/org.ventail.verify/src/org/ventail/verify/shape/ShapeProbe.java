package org.ventail.verify.shape;

import java.util.function.Predicate;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;
import org.ventail.render.SkinField;

/** The shape of a head that is attacked. Immutable; any thread. */
public final class ShapeProbe {
    private static final double CELL_FACE_MM = 2.5;
    private static final double CELL_HEAD_MM = 4;
    /** The face region may end just below the skin, and something may have been put before it. */
    private static final double REACH_MM = 3;
    private static final int REACHES_BEFORE = 5;
    private final SurfaceField face;
    private final SurfaceField head;

    private ShapeProbe(SurfaceField face, SurfaceField head) {
        this.face = face;
        this.head = head;
    }

    /**
     * Prepares a head.
     *
     * @param region where the face is or was, on the grid of the scan: only skin there counts as face
     */
    public static ShapeProbe of(Scan scan, Mask region, IProgressMonitor monitor) {
        return of(SkinField.of(scan.volume()), scan, region, monitor);
    }

    static ShapeProbe of(SkinField skin, Scan scan, Mask region, IProgressMonitor monitor) {
        Geometry grid = scan.volume().geometry();
        Affine toVoxel = grid.lpsToVoxel().compose(HeadAxes.toLps(scan.frame()));
        Predicate<Point3> seen = p -> contains(grid, toVoxel.apply(p));
        SkinCloud face = cloud(skin, scan, SkinPart.FACE, monitor);
        SkinCloud head = cloud(skin, scan, SkinPart.HEAD, monitor);
        return new ShapeProbe(new SurfaceField(face, CELL_FACE_MM, p -> near(region, toVoxel, p), seen),
                new SurfaceField(head, CELL_HEAD_MM, p -> true, seen));
    }

    /**
     * How far the skin of a person's face lies from this one, or from one that runs before or behind it at an even depth:
     * trimmed mean in millimetres, infinite when there is too little skin where the face was.
     */
    public double faceDistance(ShapePrint person) {
        return TrimmedIcp.distance(face, person.face(), true);
    }

    /** About the same in a twentieth of the time: who is far by a glance is far. */
    double glance(ShapePrint person) {
        return TrimmedIcp.glance(face, person.glance(), ShapePrint.GLANCE, 5);
    }

    /** About that in a fifth of its time. */
    double quickGlance(ShapePrint person) {
        return TrimmedIcp.glance(face, person.quickGlance(), ShapePrint.QUICK_GLANCE, 2);
    }

    /** The same for the whole head: an upper bound of what an attacker can know, since skull and ears stay. */
    public double headDistance(ShapePrint person) {
        return TrimmedIcp.distance(head, person.head(), false);
    }

    private static SkinCloud cloud(SkinField skin, Scan scan, SkinPart part, IProgressMonitor monitor) {
        return SkinCloud.of(skin, scan.frame(), scan.volume().geometry(), part, part.denseMm(), monitor);
    }

    private static boolean contains(Geometry g, Point3 voxel) {
        return g.contains((int) Math.round(voxel.x()), (int) Math.round(voxel.y()), (int) Math.round(voxel.z()));
    }

    private static boolean near(Mask region, Affine toVoxel, Point3 p) {
        for (int k = 0; k < 27; k++) {
            if (holds(region, toVoxel.apply(p.plus(new Point3(k % 3 - 1, k / 3 % 3 - 1, k / 9 - 1).times(REACH_MM))))) {
                return true;
            }
        }
        for (int k = 2; k <= REACHES_BEFORE; k++) {
            if (holds(region, toVoxel.apply(p.minus(new Point3(0, k * REACH_MM, 0))))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Mask region, Point3 v) {
        return contains(region.geometry(), v)
                && region.get((int) Math.round(v.x()), (int) Math.round(v.y()), (int) Math.round(v.z()));
    }
}
