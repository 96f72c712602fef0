package org.ventail.deface;

import java.util.Arrays;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Point3;

/**
 * An affine map from atlas to scan (both LPS mm) as twelve numbers around a start: shift of the atlas centre,
 * rotation vector, logarithms of three scales, three shears. The numbers are divided by {@link #UNITS}, so that a
 * step of 1 is alike for all.
 */
final class HeadMap {
    /** Shift 10 mm, rotation 0.15 rad, scale 6 %, shear 0.05. */
    private static final double[] UNITS = {10, 10, 10, 0.15, 0.15, 0.15, 0.06, 0.06, 0.06, 0.05, 0.05, 0.05};
    static final int RIGID_AND_SIZE = 7;
    static final int FULL = 12;
    /** About the middle of the head, in atlas LPS mm. */
    static final Point3 CENTER = new Point3(0, 18, 0);
    /** Common sizes of heads along left, back and up, over those of the atlas. */
    private static final double[] TYPICAL = {0.89, 0.95, 0.87};
    /** Deviation of head sizes and shapes among people, as logarithm. */
    private static final double SCALE_DEVIATION = 0.17;
    private static final double ANISOTROPY_DEVIATION = 0.07;
    private static final double SHEAR_DEVIATION = 0.06;
    private static final double PRIOR_WEIGHT = 0.006;

    private final Affine orientation;
    private final Point3 position;

    /** A start: the rotation of the atlas (no translation) and where its centre goes, LPS mm. */
    HeadMap(Affine orientation, Point3 position) {
        this.orientation = orientation;
        this.position = position;
    }

    /**
     * The map for parameters; missing ones (see {@link #RIGID_AND_SIZE}) are filled in: one scale for all axes, no
     * shear.
     */
    Affine atlasToLps(double[] p) {
        double[] q = full(p);
        Rotation r = rotation(q);
        double[][] m = r.getMatrix();
        Affine turn = Affine.ofRows(m[0][0], m[0][1], m[0][2], 0, m[1][0], m[1][1], m[1][2], 0, m[2][0], m[2][1],
                m[2][2], 0);
        Affine shape = Affine.ofRows(TYPICAL[0] * Math.exp(q[6]), q[9], q[10], 0, 0, TYPICAL[1] * Math.exp(q[7]),
                q[11], 0, 0, 0, TYPICAL[2] * Math.exp(q[8]), 0);
        Point3 to = position.plus(new Point3(q[0], q[1], q[2]));
        return Affine.translate(to.x(), to.y(), to.z()).compose(turn).compose(orientation).compose(shape)
                .compose(Affine.translate(-CENTER.x(), -CENTER.y(), -CENTER.z()));
    }

    private static Rotation rotation(double[] q) {
        Vector3D axis = new Vector3D(q[3], q[4], q[5]);
        double angle = axis.getNorm();
        return angle < 1e-12 ? Rotation.IDENTITY : new Rotation(axis, angle, RotationConvention.VECTOR_OPERATOR);
    }

    private static double[] full(double[] p) {
        double[] q = new double[FULL];
        for (int i = 0; i < p.length; i++) {
            q[i] = p[i] * UNITS[i];
        }
        if (p.length == RIGID_AND_SIZE) {
            q[7] = q[6];
            q[8] = q[6];
        }
        return q;
    }

    /** Parameters of the full map that do the same as those of the smaller one. */
    static double[] widened(double[] rigidAndSize) {
        double[] p = Arrays.copyOf(rigidAndSize, FULL);
        p[7] = p[6];
        p[8] = p[6];
        return p;
    }

    /** The parameters with the head turned about the axis through its ears, chin down for positive radians. */
    double[] nodded(double[] p, double radians) {
        Point3 left = orientation.column(0);
        double[] q = p.clone();
        q[3] += left.x() * radians / UNITS[3];
        q[4] += left.y() * radians / UNITS[4];
        q[5] += left.z() * radians / UNITS[5];
        return q;
    }

    /** How unlike a human head the shape is: 0 for the typical, to be subtracted from a score. */
    static double implausibility(double[] p) {
        double[] q = full(p);
        double mean = (q[6] + q[7] + q[8]) / 3;
        double sum = square(mean / SCALE_DEVIATION);
        for (int i = 0; i < 3; i++) {
            sum += square((q[6 + i] - mean) / ANISOTROPY_DEVIATION) + square(q[9 + i] / SHEAR_DEVIATION);
        }
        return PRIOR_WEIGHT * sum;
    }

    private static double square(double v) {
        return v * v;
    }
}
