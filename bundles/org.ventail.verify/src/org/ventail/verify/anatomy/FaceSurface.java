package org.ventail.verify.anatomy;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;
import org.ventail.render.Camera;
import org.ventail.render.ScreenPoint;
import org.ventail.render.SkinField;
import org.ventail.render.SurfaceCaster;
import org.ventail.render.SurfaceView;

/**
 * The skin that is seen from the front inside the face region, as patches of about a square millimetre.
 *
 * @param patches in no particular order
 */
record FaceSurface(List<Patch> patches) {
    /** Pixels of a side of the picture that it is seen in. */
    static final int SIZE = 200;
    /** Skin seen more from the side than this has an uncertain area. */
    private static final double MIN_FACING = 0.25;
    /** The face region may end just below the skin. */
    private static final double REACH_MM = 3;
    /** Skin with that much of the region behind it lies in the region, not on the border of what was cut away. */
    private static final double DEPTH_MM = 5;
    /** Skin with that much of the region still before it is not where the face was. */
    private static final double CLEARANCE_MM = 12;

    /**
     * A piece of skin.
     *
     * @param positionLps where, millimetres
     * @param normal out of the head, unit length
     * @param areaMm2 size
     * @param height -1 at the chin to 1 at the brow, within the face region seen
     * @param sideMm distance from the middle plane of the head
     * @param pixel where in the picture, row by row: patches that lie side by side do so there
     */
    record Patch(Point3 positionLps, Point3 normal, double areaMm2, double height, double sideMm, int pixel) {
    }

    double areaCm2() {
        return patches.stream().mapToDouble(Patch::areaMm2).sum() / 100;
    }

    /**
     * The part that lies at the front of the region and has the region behind it: a face, not the bottom of the hole that
     * its removal left.
     */
    FaceSurface atTheFrontOf(Mask face, HeadFrame frame) {
        Affine toVoxel = face.geometry().lpsToVoxel();
        Point3 forward = frame.anterior().times(CLEARANCE_MM);
        return new FaceSurface(patches.stream()
                .filter(p -> holds(face, toVoxel.apply(p.positionLps().minus(p.normal().times(DEPTH_MM))))
                        && !holds(face, toVoxel.apply(p.positionLps().plus(forward))))
                .toList());
    }

    /** Looks at a skin from the front with parallel rays and keeps what lies in the region. */
    static FaceSurface of(SkinField skin, HeadFrame frame, Mask face, IProgressMonitor monitor) {
        Camera camera = Camera.face(frame, 0, 0, 2 * frame.radiusMm()).parallel();
        SurfaceView view = new SurfaceCaster().trace(skin, camera, SIZE, SIZE, monitor);
        Affine toVoxel = face.geometry().lpsToVoxel();
        double pixelAreaMm2 = view.pixelMm() * view.pixelMm();
        List<Patch> all = new ArrayList<>();
        for (int p = 0; p < SIZE * SIZE; p++) {
            double facing = view.normals()[3 * p + 2];
            if (Float.isNaN(view.depthMm()[p]) || facing < MIN_FACING) {
                continue;
            }
            Point3 at = camera.toLps(new ScreenPoint(p % SIZE, p / SIZE, view.depthMm()[p]), SIZE, SIZE);
            if (near(face, toVoxel, at)) {
                double height = at.minus(frame.centerLps()).dot(frame.superior());
                double side = Math.abs(at.minus(frame.centerLps()).dot(frame.left()));
                all.add(new Patch(at, view.normalLps(p, camera), pixelAreaMm2 / facing, height, side, p));
            }
        }
        return new FaceSurface(withRelativeHeights(all));
    }

    private static boolean near(Mask face, Affine toVoxel, Point3 lps) {
        for (int k = 0; k < 27; k++) {
            Point3 q = lps.plus(new Point3(k % 3 - 1, k / 3 % 3 - 1, k / 9 - 1).times(REACH_MM));
            if (holds(face, toVoxel.apply(q))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Mask face, Point3 voxel) {
        int x = (int) Math.round(voxel.x());
        int y = (int) Math.round(voxel.y());
        int z = (int) Math.round(voxel.z());
        return face.geometry().contains(x, y, z) && face.get(x, y, z);
    }

    private static List<Patch> withRelativeHeights(List<Patch> patches) {
        double low = patches.stream().mapToDouble(Patch::height).min().orElse(0);
        double high = patches.stream().mapToDouble(Patch::height).max().orElse(0);
        double span = Math.max(1, high - low);
        return patches.stream().map(p -> new Patch(p.positionLps(), p.normal(), p.areaMm2(),
                2 * (p.height() - low) / span - 1, p.sideMm(), p.pixel())).toList();
    }
}
