package org.ventail.deface;

import java.util.ArrayList;
import java.util.List;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Point3;

/** The ways a head can lie: as the header tells, tilted, and along the axes of a header that is wrong. */
final class Orientations {
    private static final double TILT_DEGREES = 35;

    private Orientations() {
    }

    /** The header's orientation, and the same tilted to each side about each axis: how patients really lie. */
    static List<Affine> nearHeader() {
        List<Affine> out = new ArrayList<>();
        out.add(Affine.IDENTITY);
        for (int axis = 0; axis < 3; axis++) {
            out.add(turned(axis, TILT_DEGREES));
            out.add(turned(axis, -TILT_DEGREES));
        }
        return out;
    }

    /** The way along the axes that comes nearest to a map's front and up. */
    static Affine nearest(Affine map) {
        Affine best = Affine.IDENTITY;
        double least = turnDegrees(map, best);
        for (Affine other : others()) {
            double turn = turnDegrees(map, other);
            if (turn < least) {
                least = turn;
                best = other;
            }
        }
        return best;
    }

    /** By how much one map puts front or up elsewhere than another one, whichever is more. */
    static double turnDegrees(Affine a, Affine b) {
        return Math.max(between(a.column(1), b.column(1)), between(a.column(2), b.column(2)));
    }

    private static double between(Point3 p, Point3 q) {
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, p.normalized().dot(q.normalized())))));
    }

    private static Affine turned(int axis, double degrees) {
        double[] m = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};
        int a = (axis + 1) % 3;
        int b = (axis + 2) % 3;
        double angle = StrictMath.toRadians(degrees);
        m[5 * a] = StrictMath.cos(angle);
        m[5 * b] = m[5 * a];
        m[4 * b + a] = StrictMath.sin(angle);
        m[4 * a + b] = -m[4 * b + a];
        return Affine.ofRows(m);
    }

    /** The 23 other ways along the axes, rotations without translation in a fixed order. */
    static List<Affine> others() {
        List<Affine> out = new ArrayList<>();
        int[][] axes = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        for (int[] axis : axes) {
            for (int signs = 0; signs < 8; signs++) {
                Affine a = signed(axis, signs);
                if (a.determinant() > 0 && !a.equals(Affine.IDENTITY)) {
                    out.add(a);
                }
            }
        }
        return out;
    }

    private static Affine signed(int[] axis, int signs) {
        double[] m = new double[12];
        for (int r = 0; r < 3; r++) {
            m[r * 4 + axis[r]] = (signs >> r & 1) == 0 ? 1 : -1;
        }
        return Affine.ofRows(m);
    }
}
