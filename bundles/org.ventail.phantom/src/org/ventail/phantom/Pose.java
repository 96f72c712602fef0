package org.ventail.phantom;

import java.util.Random;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Point3;

/**
 * How a head lies in the scanner: the map from LPS to the head's own axes (left, forward, up).
 *
 * @param lpsToHead rigid
 */
record Pose(Affine lpsToHead) {
    private static final double MAX_DEGREES = 9;
    private static final double MAX_SHIFT_MM = 8;

    /** Upright, ears about the origin. */
    static final Pose STRAIGHT = new Pose(Affine.ofRows(1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0));

    /** A head that was not laid down quite straight. */
    static Pose random(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + 77);
        Affine turn = turn(0, 1, between(random)).compose(turn(1, 2, between(random)))
                .compose(turn(0, 2, between(random)));
        double s = MAX_SHIFT_MM / MAX_DEGREES;
        return new Pose(STRAIGHT.lpsToHead.compose(turn)
                .compose(Affine.translate(s * between(random), s * between(random), s * between(random))));
    }

    private static double between(Random random) {
        return MAX_DEGREES * (2 * random.nextDouble() - 1);
    }

    private static Affine turn(int a, int b, double degrees) {
        double[] m = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};
        double angle = StrictMath.toRadians(degrees);
        m[5 * a] = StrictMath.cos(angle);
        m[5 * b] = StrictMath.cos(angle);
        m[4 * a + b] = -StrictMath.sin(angle);
        m[4 * b + a] = StrictMath.sin(angle);
        return Affine.ofRows(m);
    }

    /** LPS position of a point of the head. */
    Point3 toLps(double x, double f, double z) {
        return lpsToHead.inverse().apply(new Point3(x, f, z));
    }

    /** LPS direction of a direction of the head. */
    Point3 directionToLps(double x, double f, double z) {
        return lpsToHead.inverse().applyDirection(new Point3(x, f, z)).normalized();
    }
}
