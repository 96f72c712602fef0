package org.ventail.deface;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * A quadratic function through 2n + 1 points of a function of n variables: of all that pass through them the one whose
 * second derivatives change least when a point is exchanged (Powell 2004). Offsets are from the best point. For one
 * thread.
 */
final class QuadraticModel {
    /** A pivot below this makes the points useless; their coordinates are scaled to 1. */
    private static final double SINGULAR = 1e-16;

    private final int n;
    private final double[][] points;
    private final double[] values;
    private final double[][] offsets;
    private final double[] gradient;
    private final double[][] curvature;
    private int best;
    private double scale;
    private DecompositionSolver solver;

    /** @param points 2n + 1 of them, in no plane; kept and changed */
    QuadraticModel(double[][] points, double[] values) {
        this.n = points[0].length;
        this.points = points;
        this.values = values;
        this.offsets = new double[points.length][n];
        this.gradient = new double[n];
        this.curvature = new double[n][n];
        for (int i = 0; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
    }

    int best() {
        return best;
    }

    double[] bestPoint() {
        return points[best];
    }

    double bestValue() {
        return values[best];
    }

    /** Exchanges a point; the function then has to be {@link #fit() fitted} again. */
    void exchange(int i, double[] point, double value) {
        points[i] = point;
        values[i] = value;
        best = value > values[best] ? i : best;
    }

    /** @throws org.apache.commons.math3.linear.SingularMatrixException if the points lie in a plane */
    void fit() {
        scale = distance(farthest());
        for (int i = 0; i < points.length; i++) {
            place(i);
        }
        solver = new LUDecomposition(new Array2DRowRealMatrix(system(), false), SINGULAR).getSolver();
        double[] solved = solved(wanted());
        for (int a = 0; a < n; a++) {
            gradient[a] = solved[points.length + 1 + a] / scale;
            for (int b = 0; b < n; b++) {
                curvature[a][b] += bend(solved, a, b) / (scale * scale);
            }
        }
    }

    private void place(int i) {
        for (int a = 0; a < n; a++) {
            offsets[i][a] = (points[i][a] - points[best][a]) / scale;
        }
    }

    /** What the function has at the points beyond the curvature so far. */
    private double[] wanted() {
        double[] wanted = new double[points.length + 1 + n];
        for (int i = 0; i < points.length; i++) {
            wanted[i] = values[i] - values[best] - 0.5 * scale * scale * along(offsets[i]);
        }
        return wanted;
    }

    private double bend(double[] solved, int a, int b) {
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            sum += solved[i] * offsets[i][a] * offsets[i][b];
        }
        return sum;
    }

    private double[][] system() {
        int m = points.length;
        double[][] w = new double[m + 1 + n][m + 1 + n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j <= i; j++) {
                double product = dot(offsets[i], offsets[j]);
                w[i][j] = 0.5 * product * product;
                w[j][i] = w[i][j];
            }
            w[i][m] = 1;
            w[m][i] = 1;
        }
        for (int a = 0; a < n; a++) {
            for (int i = 0; i < m; i++) {
                w[i][m + 1 + a] = offsets[i][a];
                w[m + 1 + a][i] = offsets[i][a];
            }
        }
        return w;
    }

    private double[] solved(double[] right) {
        return solver.solve(new ArrayRealVector(right, false)).toArray();
    }

    double[] gradient() {
        return gradient;
    }

    /** The second derivatives times a vector. */
    double[] curved(double[] v) {
        double[] out = new double[n];
        for (int a = 0; a < n; a++) {
            out[a] = dot(curvature[a], v);
        }
        return out;
    }

    private double along(double[] v) {
        return dot(v, curved(v));
    }

    /** By how much the model is higher at an offset. */
    double gain(double[] offset) {
        return dot(gradient, offset) + 0.5 * along(offset);
    }

    /** By point, how much the model at an offset depends on the value there: the Lagrange functions. */
    double[] shares(double[] offset) {
        int m = points.length;
        double[] right = new double[m + 1 + n];
        double[] scaled = times(offset, 1 / scale);
        for (int i = 0; i < m; i++) {
            double product = dot(offsets[i], scaled);
            right[i] = 0.5 * product * product;
        }
        right[m] = 1;
        System.arraycopy(scaled, 0, right, m + 1, n);
        return solved(right);
    }

    /** The direction in which the model comes to depend most on a point's value. */
    double[] steepestShare(int i) {
        double[] unit = new double[points.length + 1 + n];
        unit[i] = 1;
        double[] direction = new double[n];
        System.arraycopy(solved(unit), points.length + 1, direction, 0, n);
        return direction;
    }

    /** From the best point to another. */
    double[] offset(int i) {
        return times(offsets[i], scale);
    }

    double distance(int i) {
        double sum = 0;
        for (int a = 0; a < n; a++) {
            double d = points[i][a] - points[best][a];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }

    /** The point farthest from the best one. */
    int farthest() {
        int far = 0;
        for (int i = 1; i < points.length; i++) {
            far = distance(i) > distance(far) ? i : far;
        }
        return far;
    }

    int size() {
        return points.length;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double[] times(double[] v, double factor) {
        double[] out = new double[v.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = factor * v[i];
        }
        return out;
    }
}
