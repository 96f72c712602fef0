package org.ventail.verify.face;

/** How descriptions of faces are compared; 0 is the same. */
public enum Metric {
    /** Length of the difference. */
    EUCLIDEAN {
        @Override
        public double distance(float[] a, float[] b) {
            double s = 0;
            for (int i = 0; i < a.length; i++) {
                double d = a[i] - b[i];
                s += d * d;
            }
            return Math.sqrt(s);
        }
    },
    /** {@code 1 - cosine} of the angle between them. */
    COSINE {
        @Override
        public double distance(float[] a, float[] b) {
            double dot = 0;
            double aa = 0;
            double bb = 0;
            for (int i = 0; i < a.length; i++) {
                dot += a[i] * b[i];
                aa += a[i] * a[i];
                bb += b[i] * b[i];
            }
            return 1 - dot / Math.sqrt(aa * bb);
        }
    };

    public abstract double distance(float[] a, float[] b);
}
