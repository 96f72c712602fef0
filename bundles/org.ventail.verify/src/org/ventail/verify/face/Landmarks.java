package org.ventail.verify.face;

/**
 * The 68 points of a face in picture pixels, in the usual order: jaw 0-16, brows 17-26, nose 27-35, eyes 36-47, mouth
 * 48-67.
 *
 * @param xy x and y of each, alternating
 */
public record Landmarks(double[] xy) {
    public Landmarks {
        if (xy.length != 136) {
            throw new IllegalArgumentException(xy.length / 2 + " points, not 68");
        }
    }

    double x(int point) {
        return xy[2 * point];
    }

    double y(int point) {
        return xy[2 * point + 1];
    }

    /** Mean of the points {@code from} (inclusive) to {@code to} (exclusive). */
    double[] centre(int from, int to) {
        double x = 0;
        double y = 0;
        for (int i = from; i < to; i++) {
            x += x(i) / (to - from);
            y += y(i) / (to - from);
        }
        return new double[] {x, y};
    }

    double[] leftEye() {
        return centre(36, 42);
    }

    double[] rightEye() {
        return centre(42, 48);
    }

    double[] mouth() {
        return centre(48, 68);
    }
}
