package org.ventail.verify.face;

/** A rotation with scaling and shift in the plane: {@code x' = a x - b y + tx, y' = b x + a y + ty}. */
record Similarity(double a, double b, double tx, double ty) {
    double x(double px, double py) {
        return a * px - b * py + tx;
    }

    double y(double px, double py) {
        return b * px + a * py + ty;
    }

    /** The least-squares similarity that maps the points of {@code from} to those of {@code to}; x, y alternating. */
    static Similarity fit(double[] from, double[] to) {
        double[] cf = centre(from);
        double[] ct = centre(to);
        double dot = 0;
        double cross = 0;
        double norm = 0;
        for (int i = 0; i < from.length; i += 2) {
            double fx = from[i] - cf[0];
            double fy = from[i + 1] - cf[1];
            double gx = to[i] - ct[0];
            double gy = to[i + 1] - ct[1];
            dot += fx * gx + fy * gy;
            cross += fx * gy - fy * gx;
            norm += fx * fx + fy * fy;
        }
        if (norm == 0) {
            throw new IllegalArgumentException("all points are the same");
        }
        double a = dot / norm;
        double b = cross / norm;
        return new Similarity(a, b, ct[0] - a * cf[0] + b * cf[1], ct[1] - b * cf[0] - a * cf[1]);
    }

    private static double[] centre(double[] xy) {
        double[] c = new double[2];
        for (int i = 0; i < xy.length; i++) {
            c[i & 1] += xy[i] * 2 / xy.length;
        }
        return c;
    }
}
