package org.ventail.deface;

import java.util.stream.IntStream;
import org.ventail.api.model.Affine;

/**
 * Computes the {@link Similarity} of a scan and the atlas. Sums run in a fixed order, so any number of cores agrees.
 */
final class SimilarityMetric {
    private static final int CHUNKS = 8;
    private static final float AIR = 0.05f;
    /**
     * Count, sum and sum of squares for each class; the first class is unknown and its count is of head samples in
     * view.
     */
    private static final int FIELDS = 3;

    private final AtlasSamples samples;
    private final ScalarGrid scan;
    private final Affine lpsToVoxel;
    private final int headSamples;
    private final double[][] contrasts;

    SimilarityMetric(AtlasSamples samples, ScalarGrid normalizedScan, double[][] contrasts) {
        this.contrasts = contrasts;
        this.samples = samples;
        this.scan = normalizedScan;
        this.lpsToVoxel = normalizedScan.geometry().lpsToVoxel();
        int n = 0;
        for (byte l : samples.label()) {
            n += Tissue.head(l) ? 1 : 0;
        }
        this.headSamples = n;
    }

    Similarity at(Affine atlasToLps) {
        Affine m = lpsToVoxel.compose(atlasToLps);
        double[][] parts = new double[CHUNKS][];
        IntStream.range(0, CHUNKS).parallel().forEach(c -> parts[c] = sums(m, c));
        double[] sums = new double[Tissue.CLASSES * FIELDS];
        for (double[] part : parts) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += part[i];
            }
        }
        return similarity(sums);
    }

    private double[] sums(Affine m, int chunk) {
        double[] s = new double[Tissue.CLASSES * FIELDS];
        int end = (int) ((long) samples.size() * (chunk + 1) / CHUNKS);
        for (int i = (int) ((long) samples.size() * chunk / CHUNKS); i < end; i++) {
            double x = samples.x()[i];
            double y = samples.y()[i];
            double z = samples.z()[i];
            float v = scan.at(m.x(x, y, z), m.y(x, y, z), m.z(x, y, z));
            int at = samples.label()[i] * FIELDS;
            if (v == v) {
                s[at]++;
                s[at + 1] += v;
                s[at + 2] += (double) v * v;
                s[0] += at >= Tissue.BRIGHT * FIELDS ? 1 : 0;
            } else if (at >= Tissue.BRIGHT * FIELDS && airAtBorder(m, x, y, z)) {
                s[at]++;
            }
        }
        return s;
    }

    /**
     * Whether the scan's border nearest to a place out of view is air. A head does not go on behind air: such a place
     * counts as air, too, or maps that push the head out of view would be the best.
     */
    private boolean airAtBorder(Affine m, double x, double y, double z) {
        return scan.at(within(m.x(x, y, z), scan.geometry().nx()), within(m.y(x, y, z), scan.geometry().ny()),
                within(m.z(x, y, z), scan.geometry().nz())) < AIR;
    }

    private static double within(double v, int n) {
        return Math.max(0, Math.min(n - 1, v));
    }

    private Similarity similarity(double[] s) {
        double head = s[0];
        if (head < 1) {
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
        return new Similarity(whole, inside, head / headSamples);
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
