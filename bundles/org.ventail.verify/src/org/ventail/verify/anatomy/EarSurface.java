package org.ventail.verify.anatomy;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Point3;
import org.ventail.render.Camera;
import org.ventail.render.ScreenPoint;
import org.ventail.render.SkinField;
import org.ventail.render.SurfaceCaster;
import org.ventail.render.SurfaceView;
import org.ventail.verify.anatomy.FaceSurface.Patch;

/** The skin about both ears, seen from the sides. */
final class EarSurface {
    private static final int SIZE = 200;
    private static final double MIN_FACING = 0.25;
    /** An ear with some room for heads that lie askew, about the middle between the ear canals. */
    private static final double FORWARD_MM = 22;
    private static final double BACK_MM = 38;
    private static final double UP_MM = 38;
    private static final double DOWN_MM = 38;
    private static final double INNERMOST_MM = 45;
    private static final double[] SIDES_DEG = {90, -90};

    private EarSurface() {
    }

    static List<Patch> of(SkinField skin, HeadFrame frame, IProgressMonitor monitor) {
        List<Patch> all = new ArrayList<>();
        for (double yaw : SIDES_DEG) {
            Camera camera = Camera.face(frame, yaw, 0, 2 * frame.radiusMm()).parallel();
            SurfaceView view = new SurfaceCaster().trace(skin, camera, SIZE, SIZE, monitor);
            double pixelAreaMm2 = view.pixelMm() * view.pixelMm();
            for (int p = 0; p < SIZE * SIZE; p++) {
                double facing = view.normals()[3 * p + 2];
                if (Float.isNaN(view.depthMm()[p]) || facing < MIN_FACING) {
                    continue;
                }
                Point3 at = camera.toLps(new ScreenPoint(p % SIZE, p / SIZE, view.depthMm()[p]), SIZE, SIZE);
                if (isEar(at.minus(frame.centerLps()), frame)) {
                    all.add(new Patch(at, view.normalLps(p, camera), pixelAreaMm2 / facing, 0, 0, p));
                }
            }
        }
        return all;
    }

    private static boolean isEar(Point3 p, HeadFrame frame) {
        double forward = p.dot(frame.anterior());
        double up = p.dot(frame.superior());
        return forward > -BACK_MM && forward < FORWARD_MM && up > -DOWN_MM && up < UP_MM
                && Math.abs(p.dot(frame.left())) > INNERMOST_MM;
    }
}
