package org.ventail.deface;

/** The threshold that best splits values into two groups (Otsu 1979, maximal variance between the groups). */
final class Otsu {
    private static final int BINS = 256;
    /** Thresholds in an empty gap between the groups are equally good: the middle is taken. */
    private static final double TIE = 1e-9;

    private Otsu() {
    }

    /** The threshold for the values between low and high; values above high count as high. */
    static double threshold(float[] values, double low, double high) {
        double width = Math.max(high - low, 1e-12) / BINS;
        long[] counts = new long[BINS];
        for (float v : values) {
            counts[(int) Math.max(0, Math.min(BINS - 1, (v - low) / width))]++;
        }
        return low + width * (bestSplit(counts, values.length) + 1);
    }

    private static int bestSplit(long[] counts, long total) {
        double sum = 0;
        for (int b = 0; b < BINS; b++) {
            sum += (double) b * counts[b];
        }
        double below = 0;
        double sumBelow = 0;
        double bestVariance = -1;
        int first = 0;
        int last = 0;
        for (int b = 0; b < BINS - 1; b++) {
            below += counts[b];
            sumBelow += (double) b * counts[b];
            double above = total - below;
            if (below == 0 || above == 0) {
                continue;
            }
            double difference = sumBelow / below - (sum - sumBelow) / above;
            double variance = below * above * difference * difference;
            if (variance > bestVariance * (1 + TIE)) {
                bestVariance = variance;
                first = b;
            }
            last = variance >= bestVariance * (1 - TIE) ? b : last;
        }
        return (first + last) / 2;
    }
}
