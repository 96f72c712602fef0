package org.ventail.verify.linkage;

import java.util.ArrayList;
import java.util.List;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Point3;
import org.ventail.render.SkinField;

/** Rays from the middle of the brain to the scalp, evenly over the part of a head that has no face. */
final class Rays {
    /** Where they start, in head axes. */
    static final Point3 ORIGIN_MM = new Point3(0, 0, 30);
    private static final int ON_THE_BALL = 700;
    private static final double LOWEST = 0.05;
    private static final double FACE_FORWARD = 0.5;
    private static final double FACE_UP = 0.35;
    private static final double FAR_MM = 130;
    private static final double NEAR_MM = 40;
    private static final double STEP_MM = 2;
    private static final List<Point3> DIRECTIONS = directions();

    private Rays() {
    }

    /** Unit vectors in head axes. */
    static List<Point3> all() {
        return DIRECTIONS;
    }

    /** A spiral over the ball: evenly spaced. */
    private static List<Point3> directions() {
        List<Point3> all = new ArrayList<>();
        double golden = Math.PI * (3 - Math.sqrt(5));
        for (int i = 0; i < ON_THE_BALL; i++) {
            double up = 1 - 2 * (i + 0.5) / ON_THE_BALL;
            double r = Math.sqrt(1 - up * up);
            double forward = r * Math.sin(golden * i);
            if (up > LOWEST && !(forward > FACE_FORWARD && up < FACE_UP)) {
                all.add(new Point3(r * Math.cos(golden * i), forward, up));
            }
        }
        return List.copyOf(all);
    }

    /** Distance of the scalp along each ray in millimetres, NaN where there is none. */
    static double[] lengths(SkinField skin, Affine pose) {
        return DIRECTIONS.stream().mapToDouble(d -> length(skin, pose, d)).toArray();
    }

    private static double length(SkinField skin, Affine pose, Point3 direction) {
        double outer = at(skin, pose, direction, FAR_MM);
        for (double t = FAR_MM - STEP_MM; t > NEAR_MM; t -= STEP_MM) {
            double inner = at(skin, pose, direction, t);
            if (inner > 0 && outer <= 0) {
                return t + STEP_MM * inner / (inner - outer);
            }
            outer = inner;
        }
        return Double.NaN;
    }

    private static double at(SkinField skin, Affine pose, Point3 direction, double mm) {
        return skin.at(pose.apply(ORIGIN_MM.plus(direction.times(mm))));
    }
}
