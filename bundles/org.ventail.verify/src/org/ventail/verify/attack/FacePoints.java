package org.ventail.verify.attack;

import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Point3;
import org.ventail.render.Camera;
import org.ventail.render.ScreenPoint;
import org.ventail.verify.face.Landmarks;

/**
 * Where the points of a face are about, in millimetres of the head (left, front, up from the middle between the ears): the
 * mean of what the landmark network finds on synthetic heads. For faces that a scan cuts off: on half a face the network
 * puts its points anywhere, and what is described then is the cut and not the person.
 */
final class FacePoints {
    private static final Point3 LEFT_EYE = new Point3(31.5, 92, 11);
    private static final Point3 NOSE = new Point3(0, 112, -23);
    private static final Point3 MOUTH_CORNER = new Point3(22, 93, -59);
    private static final int JAW_END = 17;
    private static final int RIGHT_BROW_END = 22;
    private static final int BROWS_END = 27;
    private static final int NOSE_END = 36;
    private static final int RIGHT_EYE_END = 42;
    private static final int EYES_END = 48;
    private static final int LEFT_CORNER = 54;

    private FacePoints() {
    }

    /** Whether all of them are within a field of view. */
    static boolean within(FieldOfView view) {
        return view.sees(MOUTH_CORNER) && view.sees(mirrored(MOUTH_CORNER)) && view.sees(NOSE);
    }

    /** The 68 points on a picture; groups of which only the middle is used lie on one point. */
    static Landmarks on(HeadFrame frame, Camera camera) {
        double[] xy = new double[136];
        for (int i = 0; i < 68; i++) {
            Point3 p = point(i);
            Point3 lps = frame.centerLps().plus(frame.left().times(p.x())).plus(frame.anterior().times(p.y()))
                    .plus(frame.superior().times(p.z()));
            ScreenPoint s = camera.toScreen(lps, View.SIZE, View.SIZE);
            xy[2 * i] = s.x();
            xy[2 * i + 1] = s.y();
        }
        return new Landmarks(xy);
    }

    /** The order of {@link Landmarks}; the person's right is left on the picture and comes first. */
    private static Point3 point(int i) {
        if (i < JAW_END || i >= BROWS_END && i < NOSE_END) {
            return NOSE;
        }
        if (i < RIGHT_BROW_END || i >= NOSE_END && i < RIGHT_EYE_END) {
            return mirrored(LEFT_EYE);
        }
        if (i < BROWS_END || i < EYES_END) {
            return LEFT_EYE;
        }
        if (i == LEFT_CORNER) {
            return MOUTH_CORNER;
        }
        return i == EYES_END ? mirrored(MOUTH_CORNER) : new Point3(0, MOUTH_CORNER.y(), MOUTH_CORNER.z());
    }

    private static Point3 mirrored(Point3 p) {
        return new Point3(-p.x(), p.y(), p.z());
    }
}
