package org.ventail.deface;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.ventail.api.model.Point3;

/**
 * How the brightness of one tissue changes with the place, as receive coils do it: an exponential of a linear
 * function, so that it can be continued to where the face was. Immutable.
 *
 * @param centerLps where it is 1
 * @param slope change of the logarithm per mm
 */
record Shading(Point3 centerLps, Point3 slope) {
    private static final double STRONGEST = 0.6;

    /** The factor at a place, LPS mm; never below about a half nor above about 2. */
    double at(double x, double y, double z) {
        double log = (x - centerLps.x()) * slope.x() + (y - centerLps.y()) * slope.y()
                + (z - centerLps.z()) * slope.z();
        return Math.exp(Math.max(-STRONGEST, Math.min(STRONGEST, log)));
    }

    static Shading none(Point3 centerLps) {
        return new Shading(centerLps, new Point3(0, 0, 0));
    }

    /** Collects brightnesses of some kinds of tissue at many places; for one thread. */
    static final class Fit {
        private static final int FEWEST = 200;
        /** Pulls the slope to zero as much as this many places at 1 mm would. */
        private static final double RIDGE = 1e5;
        private static final double OUTLIER = 0.5;

        private final Point3 center;
        private final int kinds;
        private final double[][] normal;
        private final double[] right;
        private int n;

        Fit(Point3 centerLps, int kinds) {
            this.center = centerLps;
            this.kinds = kinds;
            this.normal = new double[3 + kinds][3 + kinds];
            this.right = new double[3 + kinds];
        }

        /** @param relative brightness over the usual of that kind; far-off ones are left out */
        void add(double x, double y, double z, int kind, double relative) {
            double log = Math.log(relative);
            // also when it is no number
            if (!(Math.abs(log) <= OUTLIER)) {
                return;
            }
            double[] f = new double[3 + kinds];
            f[0] = x - center.x();
            f[1] = y - center.y();
            f[2] = z - center.z();
            f[3 + kind] = 1;
            for (int i = 0; i < f.length; i++) {
                for (int j = 0; j < f.length; j++) {
                    normal[i][j] += f[i] * f[j];
                }
                right[i] += f[i] * log;
            }
            n++;
        }

        Shading solve() {
            if (n < FEWEST) {
                return none(center);
            }
            for (int i = 0; i < right.length; i++) {
                normal[i][i] += i < 3 ? RIDGE : 1;
            }
            double[] s = new LUDecomposition(new Array2DRowRealMatrix(normal)).getSolver()
                    .solve(new ArrayRealVector(right)).toArray();
            return new Shading(center, new Point3(s[0], s[1], s[2]));
        }
    }
}
