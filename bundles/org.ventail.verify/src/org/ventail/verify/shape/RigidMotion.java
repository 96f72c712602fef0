package org.ventail.verify.shape;

/** A small turn about a fixed point and a shift, made of many steps. For one thread. */
final class RigidMotion {
    private final double[] pivot;
    private final double[] m = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    private final double[] t = new double[3];

    RigidMotion(double... pivot) {
        this.pivot = pivot;
    }

    /** Writes where a point goes, as seen from the pivot. */
    void apply(float[] data, int o, double[] out) {
        double x = data[o] - pivot[0];
        double y = data[o + 1] - pivot[1];
        double z = data[o + 2] - pivot[2];
        for (int r = 0; r < 3; r++) {
            out[r] = m[3 * r] * x + m[3 * r + 1] * y + m[3 * r + 2] * z + t[r];
        }
    }

    double pivot(int axis) {
        return pivot[axis];
    }

    /**
     * Goes on by a step.
     *
     * @param s turns about the three axes in radians, then shifts in millimetres
     */
    void step(double[] s) {
        double angle = Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
        double[] r = rotation(s, angle);
        double[] turned = new double[9];
        double[] moved = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    turned[3 * i + j] += r[3 * i + k] * m[3 * k + j];
                }
                moved[i] += r[3 * i + j] * t[j];
            }
            moved[i] += s[3 + i];
        }
        System.arraycopy(turned, 0, m, 0, 9);
        System.arraycopy(moved, 0, t, 0, 3);
    }

    private static double[] rotation(double[] s, double angle) {
        double a = angle < 1e-12 ? 0 : Math.sin(angle) / angle;
        double b = angle < 1e-12 ? 0 : (1 - Math.cos(angle)) / (angle * angle);
        double[] k = {0, -s[2], s[1], s[2], 0, -s[0], -s[1], s[0], 0};
        double[] r = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double square = 0;
                for (int l = 0; l < 3; l++) {
                    square += k[3 * i + l] * k[3 * l + j];
                }
                r[3 * i + j] += a * k[3 * i + j] + b * square;
            }
        }
        return r;
    }
}
