package org.ventail.bench;

import java.util.ArrayList;
import java.util.List;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Point3;
import org.ventail.render.Camera;
import org.ventail.render.ScreenPoint;
import org.ventail.render.SkinField;
import org.ventail.render.SurfaceCaster;
import org.ventail.render.SurfaceView;

/**
 * Skin of a head from a direction, as patches of one pixel. Which of it is face is said by where it lies in the head
 * alone (a box from above the brow to the chin, from cheek to cheek), and by no tool's mask, so that all are judged by
 * the same skin.
 */
record FrontSkin(List<Patch> patches) {
    private static final int SIZE = 240;
    /** Skin seen more from the side has an uncertain area. */
    private static final double MIN_FACING = 0.25;
    /** The box in millimetres before, beside and above the middle between the ears, in a head of usual size. */
    private static final double BEFORE_MM = 50;
    private static final double BESIDE_MM = 60;
    private static final double ABOVE_MM = 38;
    private static final double BELOW_MM = -115;
    private static final double USUAL_RADIUS_MM = 160;
    /** Skin that is still at most this far away counts as left. */
    private static final double TOLERANCE_MM = 2;

    /** A piece of skin: where, which way it looks, and how large it is. */
    record Patch(Point3 positionLps, Point3 normal, double areaMm2) {
    }

    /** The face of a head. */
    static FrontSkin face(SkinField skin, HeadFrame frame) {
        Camera camera = Camera.face(frame, 0, 0, 2 * frame.radiusMm()).parallel();
        SurfaceView view = new SurfaceCaster().trace(skin, camera, SIZE, SIZE, null);
        List<Patch> out = new ArrayList<>();
        for (int p = 0; p < SIZE * SIZE; p++) {
            float facing = view.normals()[3 * p + 2];
            if (Float.isNaN(view.depthMm()[p]) || facing < MIN_FACING) {
                continue;
            }
            Point3 at = camera.toLps(new ScreenPoint(p % SIZE, p / SIZE, view.depthMm()[p]), SIZE, SIZE);
            if (inFace(at.minus(frame.centerLps()), frame)) {
                out.add(new Patch(at, normal(view.normals(), p, camera), view.pixelMm() * view.pixelMm() / facing));
            }
        }
        return new FrontSkin(out);
    }

    private static boolean inFace(Point3 p, HeadFrame frame) {
        double size = frame.radiusMm() / USUAL_RADIUS_MM;
        double above = p.dot(frame.superior());
        return p.dot(frame.anterior()) > BEFORE_MM * size && Math.abs(p.dot(frame.left())) < BESIDE_MM * size
                && above < ABOVE_MM * size && above > BELOW_MM * size;
    }

    private static Point3 normal(float[] n, int pixel, Camera camera) {
        return camera.right().times(n[3 * pixel]).plus(camera.up().times(n[3 * pixel + 1]))
                .plus(camera.viewDirection().times(-n[3 * pixel + 2]));
    }

    double areaCm2() {
        return patches.stream().mapToDouble(Patch::areaMm2).sum() / 100;
    }

    /** How far the skin reaches along a direction, mm. */
    double foremost(Point3 direction) {
        return patches.stream().mapToDouble(p -> p.positionLps().dot(direction)).max().orElse(0);
    }

    /** What of it is still skin after, within the tolerance along its old normal. */
    FrontSkin leftIn(SkinField after) {
        return new FrontSkin(patches.stream().filter(p -> {
            Point3 step = p.normal().times(TOLERANCE_MM);
            return after.at(p.positionLps().minus(step)) > 0 && after.at(p.positionLps().plus(step)) <= 0;
        }).toList());
    }
}
