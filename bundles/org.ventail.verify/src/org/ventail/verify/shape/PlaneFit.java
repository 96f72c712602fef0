package org.ventail.verify.shape;

/** The normal equations of one step of point-to-plane ICP: six unknowns, three turns and three shifts. */
final class PlaneFit {
    private static final double DAMPING = 1e-6;
    private final double[] a = new double[36];
    private final double[] b = new double[6];

    /**
     * A point that should lie on a plane.
     *
     * @param p the point, as seen from the pivot
     * @param n array with the plane's unit normal from {@code o} on
     * @param residual how far the point lies before the plane
     */
    void add(double[] p, float[] n, int o, double residual) {
        double[] j = {p[1] * n[o + 2] - p[2] * n[o + 1], p[2] * n[o] - p[0] * n[o + 2], p[0] * n[o + 1] - p[1] * n[o],
                n[o], n[o + 1], n[o + 2]};
        for (int r = 0; r < 6; r++) {
            b[r] -= j[r] * residual;
            for (int c = 0; c <= r; c++) {
                a[6 * r + c] += j[r] * j[c];
            }
        }
    }

    /** Turns in radians and shifts in millimetres that bring the points nearest to their planes (Cholesky). */
    double[] solve() {
        double[] x = b.clone();
        for (int r = 0; r < 6; r++) {
            a[7 * r] += DAMPING * (1 + a[7 * r]);
            for (int c = 0; c <= r; c++) {
                double sum = a[6 * r + c];
                for (int k = 0; k < c; k++) {
                    sum -= a[6 * r + k] * a[6 * c + k];
                }
                a[6 * r + c] = r == c ? Math.sqrt(Math.max(sum, DAMPING)) : sum / a[7 * c];
            }
        }
        for (int r = 0; r < 6; r++) {
            for (int k = 0; k < r; k++) {
                x[r] -= a[6 * r + k] * x[k];
            }
            x[r] /= a[7 * r];
        }
        for (int r = 5; r >= 0; r--) {
            for (int k = r + 1; k < 6; k++) {
                x[r] -= a[6 * k + r] * x[k];
            }
            x[r] /= a[7 * r];
        }
        return x;
    }
}
