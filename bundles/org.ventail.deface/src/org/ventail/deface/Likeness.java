package org.ventail.deface;

import java.util.Arrays;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Point3;

/**
 * How far one face lies from another after it was laid on it as well as a rigid motion can, as somebody does it who
 * looks for a person by shape: the worst quarter has no say, and an even depth between the two does not count
 * (trimmed ICP, Chetverikov et al. 2002). For one thread.
 */
final class Likeness {
    private static final double KEPT = 0.75;
    private static final int STEPS = 6;
    /** After a step in which no point moves farther the next one would change nothing. */
    private static final double STILL_MM = 0.02;
    private static final double SLOPE_MM = 1;
    private static final int UNKNOWNS = 6;
    private static final double RIDGE = 1e-3;

    private final ScalarGrid skin;
    private final Affine toVoxel;
    private final double[] places;
    private final float[] ownMm;
    private final Point3 middle;
    /** By point: how its distance from the skin changes with three shifts and three turns about the middle. */
    private final double[] slopes;
    /** By point: how far it lies before the skin, less its distance from its own; NaN where the skin is not known. */
    private final double[] before;
    private final double[] off;
    private double evenMm;
    private double limitMm;

    private Likeness(ScalarGrid skin, NearSkin face) {
        this.skin = skin;
        this.toVoxel = skin.geometry().lpsToVoxel();
        this.places = face.places().clone();
        this.ownMm = face.mm();
        this.middle = face.middle();
        this.before = new double[ownMm.length];
        this.off = new double[ownMm.length];
        this.slopes = new double[UNKNOWNS * ownMm.length];
    }

    /**
     * Mean distance in mm of the best three quarters of a face from a skin.
     *
     * @param skin distances to it
     * @param face places near the other skin, about where the first is
     */
    static double mm(ScalarGrid skin, NearSkin face) {
        Likeness likeness = new Likeness(skin, face);
        likeness.look();
        likeness.findSlopes();
        boolean moving = true;
        for (int s = 0; s < STEPS && moving; s++) {
            moving = likeness.step();
            likeness.look();
        }
        return likeness.mean();
    }

    private void look() {
        for (int i = 0; i < before.length; i++) {
            before[i] = skinAt(places[3 * i], places[3 * i + 1], places[3 * i + 2]) - ownMm[i];
            off[i] = Math.abs(before[i] - evenMm);
        }
        double[] sorted = off.clone();
        Arrays.sort(sorted);
        int known = sorted.length;
        while (known > 0 && Double.isNaN(sorted[known - 1])) {
            known--;
        }
        limitMm = known == 0 ? 0 : sorted[(int) (KEPT * (known - 1))];
    }

    private double skinAt(double x, double y, double z) {
        return skin.at(toVoxel.x(x, y, z), toVoxel.y(x, y, z), toVoxel.z(x, y, z));
    }

    /** Once: no point moves so far that they would be others. */
    private void findSlopes() {
        for (int i = 0; i < before.length; i++) {
            double x = places[3 * i];
            double y = places[3 * i + 1];
            double z = places[3 * i + 2];
            double here = before[i] + ownMm[i];
            double sx = (skinAt(x + SLOPE_MM, y, z) - here) / SLOPE_MM;
            double sy = (skinAt(x, y + SLOPE_MM, z) - here) / SLOPE_MM;
            double sz = (skinAt(x, y, z + SLOPE_MM) - here) / SLOPE_MM;
            int o = UNKNOWNS * i;
            slopes[o] = sx;
            slopes[o + 1] = sy;
            slopes[o + 2] = sz;
            slopes[o + 3] = (y - middle.y()) * sz - (z - middle.z()) * sy;
            slopes[o + 4] = (z - middle.z()) * sx - (x - middle.x()) * sz;
            slopes[o + 5] = (x - middle.x()) * sy - (y - middle.y()) * sx;
        }
    }

    private double mean() {
        double sum = 0;
        int n = 0;
        for (double d : off) {
            if (d <= limitMm) {
                sum += d;
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    /** Moves all points nearer to the skin; false if they hardly moved. */
    private boolean step() {
        double[][] products = new double[UNKNOWNS][UNKNOWNS];
        double[] sums = new double[UNKNOWNS];
        evenMm = even();
        for (int i = 0; i < before.length; i++) {
            if (counts(i)) {
                add(UNKNOWNS * i, before[i] - evenMm, products, sums);
            }
        }
        for (int a = 0; a < UNKNOWNS; a++) {
            products[a][a] += RIDGE * (1 + products[a][a]);
        }
        double[] by = new CholeskyDecomposition(new Array2DRowRealMatrix(products, false)).getSolver()
                .solve(new ArrayRealVector(sums, false)).toArray();
        return move(by);
    }

    private double even() {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < before.length; i++) {
            if (counts(i)) {
                sum += before[i];
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    /** Whether a point is one of the best and its slopes are known. */
    private boolean counts(int i) {
        int o = UNKNOWNS * i;
        return off[i] <= limitMm && !Double.isNaN(slopes[o] + slopes[o + 1] + slopes[o + 2]);
    }

    private void add(int o, double residual, double[][] products, double[] sums) {
        for (int a = 0; a < UNKNOWNS; a++) {
            sums[a] -= slopes[o + a] * residual;
            for (int b = 0; b < UNKNOWNS; b++) {
                products[a][b] += slopes[o + a] * slopes[o + b];
            }
        }
    }

    private boolean move(double[] by) {
        Vector3D turn = new Vector3D(by[3], by[4], by[5]);
        Rotation rotation = turn.getNorm() == 0 ? Rotation.IDENTITY
                : new Rotation(turn, turn.getNorm(), RotationConvention.VECTOR_OPERATOR);
        double[][] r = rotation.getMatrix();
        double farthest = 0;
        for (int i = 0; i < places.length; i += 3) {
            double x = places[i] - middle.x();
            double y = places[i + 1] - middle.y();
            double z = places[i + 2] - middle.z();
            for (int a = 0; a < 3; a++) {
                double shift = r[a][0] * x + r[a][1] * y + r[a][2] * z + by[a];
                double to = shift + (a == 0 ? middle.x() : a == 1 ? middle.y() : middle.z());
                farthest = Math.max(farthest, Math.abs(to - places[i + a]));
                places[i + a] = to;
            }
        }
        return farthest > STILL_MM;
    }
}
