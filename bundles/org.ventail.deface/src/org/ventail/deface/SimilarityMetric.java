package org.ventail.deface;

import org.ventail.api.model.Affine;

/** Computes the {@link Similarity} of a scan and the atlas. Immutable; one evaluation runs in one thread. */
final class SimilarityMetric {
    private static final float AIR = 0.05f;
    /** Count, sum and sum of squares for each class. */
    private static final int FIELDS = 3;

    private final AtlasSamples samples;
    private final PaddedGrid scan;
    private final double[][] contrasts;

    SimilarityMetric(AtlasSamples samples, ScalarGrid normalizedScan, double[][] contrasts) {
        this.contrasts = contrasts;
        this.samples = samples;
        this.scan = new PaddedGrid(normalizedScan);
    }

    Similarity at(Affine atlasToLps) {
        double[] m = scan.lpsToVoxel().compose(atlasToLps).toRows();
        float[] f = new float[m.length];
        for (int i = 0; i < f.length; i++) {
            f[i] = (float) m[i];
        }
        double[] sums = new double[Tissue.CLASSES * FIELDS];
        int inView = 0;
        for (int c = Tissue.AIR; c < Tissue.CLASSES; c++) {
            inView += add(f, c, sums);
        }
        return similarity(sums, inView);
    }

    /** Adds up the values at the points of a class. @return how many of the head above the mouth are in view */
    private int add(float[] m, int tissue, double[] sums) {
        float[] xs = samples.x();
        float[] ys = samples.y();
        float[] zs = samples.z();
        boolean head = Tissue.head(tissue);
        int n = 0;
        int inView = 0;
        double sum = 0;
        double squares = 0;
        for (int i = samples.from()[tissue]; i < samples.from()[tissue + 1]; i++) {
            float x = m[0] * xs[i] + m[1] * ys[i] + m[2] * zs[i] + m[3];
            float y = m[4] * xs[i] + m[5] * ys[i] + m[6] * zs[i] + m[7];
            float z = m[8] * xs[i] + m[9] * ys[i] + m[10] * zs[i] + m[11];
            float v = scan.at(x, y, z);
            if (v == v) {
                n++;
                sum += v;
                squares += v * v;
                inView += zs[i] > AtlasSamples.NOSE_MM ? 1 : 0;
            } else if (head && scan.nearest(x, y, z) < AIR) {
                // A head does not go on behind air: such a place counts as air, too, or maps that push the head out
                // of view would be the best.
                n++;
            }
        }
        sums[tissue * FIELDS] = n;
        sums[tissue * FIELDS + 1] = sum;
        sums[tissue * FIELDS + 2] = squares;
        return head ? inView : 0;
    }

    private Similarity similarity(double[] s, int inView) {
        if (inView < 1) {
            return Similarity.NONE;
        }
        double whole = 0;
        double inside = 0;
        for (double[] contrast : contrasts) {
            double w = correlation(s, contrast, Tissue.AIR);
            double i = correlation(s, contrast, Tissue.BRIGHT);
            if (w + i > whole + inside) {
                whole = w;
                inside = i;
            }
        }
        return new Similarity(whole, inside, Math.min(1, (double) inView / samples.headPoints()));
    }

    /** Correlation of scan and contrast over the classes from the first one on. */
    private static double correlation(double[] s, double[] contrast, int firstClass) {
        double n = 0;
        double sum = 0;
        double squares = 0;
        double sumT = 0;
        double squaresT = 0;
        double product = 0;
        for (int c = firstClass; c < Tissue.CLASSES; c++) {
            double count = s[c * FIELDS];
            double t = contrast[c];
            n += count;
            sum += s[c * FIELDS + 1];
            squares += s[c * FIELDS + 2];
            sumT += count * t;
            squaresT += count * t * t;
            product += s[c * FIELDS + 1] * t;
        }
        double variances = (squares - sum * sum / n) * (squaresT - sumT * sumT / n);
        return variances <= 1e-9 ? 0 : (product - sum * sumT / n) / Math.sqrt(variances);
    }
}
