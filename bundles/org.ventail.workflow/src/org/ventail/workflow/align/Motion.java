package org.ventail.workflow.align;

import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Point3;

/**
 * A rigid motion: a rotation about a point, then a shift; LPS millimetres. Immutable.
 *
 * @param center what is turned about
 * @param turn rotation, three rows of three
 * @param shift millimetres
 */
record Motion(Point3 center, double[] turn, Point3 shift) {
    private static final double[] STILL = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    static Motion none(Point3 center) {
        return new Motion(center, STILL, new Point3(0, 0, 0));
    }

    /** The motion that brings one head to another, by their directions. */
    static Motion between(HeadFrame from, HeadFrame to) {
        double[] a = axes(from);
        double[] b = axes(to);
        double[] turn = new double[9];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                for (int k = 0; k < 3; k++) {
                    turn[3 * r + c] += b[3 * k + r] * a[3 * k + c];
                }
            }
        }
        return new Motion(from.centerLps(), turn, to.centerLps().minus(from.centerLps()));
    }

    private static double[] axes(HeadFrame f) {
        Point3 l = f.left();
        return new double[] {l.x(), l.y(), l.z(), f.anterior().x(), f.anterior().y(), f.anterior().z(), f.superior().x(),
                f.superior().y(), f.superior().z()};
    }

    /** Shifted further along an axis. */
    Motion shifted(int axis, double mm) {
        return new Motion(center, turn, shift.plus(new Point3(axis == 0 ? mm : 0, axis == 1 ? mm : 0, axis == 2 ? mm : 0)));
    }

    Motion shifted(Point3 mm) {
        return new Motion(center, turn, shift.plus(mm));
    }

    /** Turned further about an axis. */
    Motion turned(int axis, double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        int a = (axis + 1) % 3;
        int b = (axis + 2) % 3;
        double[] t = turn.clone();
        for (int k = 0; k < 3; k++) {
            t[3 * a + k] = c * turn[3 * a + k] - s * turn[3 * b + k];
            t[3 * b + k] = s * turn[3 * a + k] + c * turn[3 * b + k];
        }
        return new Motion(center, t, shift);
    }

    Affine toAffine() {
        Affine about = Affine.ofRows(turn[0], turn[1], turn[2], center.x() + shift.x(), turn[3], turn[4], turn[5],
                center.y() + shift.y(), turn[6], turn[7], turn[8], center.z() + shift.z());
        return about.compose(Affine.translate(-center.x(), -center.y(), -center.z()));
    }

    /** How far apart two motions bring the points of a ball about the centre, at most about, in millimetres. */
    double distance(Motion o, double radiusMm) {
        double most = 0;
        Affine a = toAffine();
        Affine b = o.toAffine();
        for (int i = 0; i < 6; i++) {
            double r = i < 3 ? radiusMm : -radiusMm;
            Point3 p = center.plus(new Point3(i % 3 == 0 ? r : 0, i % 3 == 1 ? r : 0, i % 3 == 2 ? r : 0));
            most = Math.max(most, a.apply(p).minus(b.apply(p)).length());
        }
        return most;
    }

    /** Angle of the rotation. */
    double degrees() {
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, (turn[0] + turn[4] + turn[8] - 1) / 2))));
    }
}
