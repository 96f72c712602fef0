package org.ventail.render;

import java.util.Arrays;
import org.ventail.api.model.Modality;

/**
 * Finds the real value at which skin begins. CT: {@value #CT_SKIN_HU} HU, also if it
 * is stored without its intercept. Everything else: a fifth of the way from the
 * middle of the background to the middle of the tissue (low, because noses are dark), the two told apart by Otsu's
 * threshold, but above the background's noise. Data of unknown origin whose background lies near -1000 is taken for CT.
 */
final class SkinThreshold {
    static final double CT_SKIN_HU = -300;
    private static final double CT_AIR_HU = -700;
    private static final double AIR_TO_WATER_HU = 1000;
    private static final double WAY_TO_TISSUE = 0.20;
    private static final double MOST_OF_THE_WAY = 0.45;
    private static final double NOISE_SIGMAS = 6;
    private static final int BINS = 1024;

    private SkinThreshold() {
    }

    static double of(float[] values, Modality modality) {
        float[] sorted = sample(values);
        if (modality == Modality.CT) {
            return withoutIntercept(sorted) ? CT_SKIN_HU + AIR_TO_WATER_HU : CT_SKIN_HU;
        }
        if (modality == Modality.OTHER && quantile(sorted, 0.05) < CT_AIR_HU) {
            return CT_SKIN_HU;
        }
        return betweenBackgroundAndTissue(sorted);
    }

    /** CT whose air is at zero: somebody lost the intercept. Scans of nothing but head have no air, but little bone. */
    private static boolean withoutIntercept(float[] sorted) {
        return sorted[0] > -AIR_TO_WATER_HU / 2 && quantile(sorted, 0.85) > -CT_AIR_HU;
    }

    private static float[] sample(float[] values) {
        int step = Math.max(1, values.length / 400_000);
        float[] s = new float[(values.length + step - 1) / step];
        for (int i = 0; i < s.length; i++) {
            s[i] = values[i * step];
        }
        Arrays.sort(s);
        return s;
    }

    private static float quantile(float[] sorted, double q) {
        return sorted[(int) Math.min(sorted.length - 1, q * sorted.length)];
    }

    private static double betweenBackgroundAndTissue(float[] sorted) {
        double low = sorted[0];
        double high = quantile(sorted, 0.998);
        if (!(high > low)) {
            // nothing to tell apart: no skin
            return low + 1;
        }
        double otsu = otsu(sorted, low, high);
        int split = firstAbove(sorted, otsu);
        double background = sorted[split / 2];
        double tissue = sorted[(split + sorted.length) / 2];
        // the lower half only: bone and other dark tissue make the upper half wide
        double sigma = (background - sorted[split / 6]) / 0.97;
        double way = Math.max(WAY_TO_TISSUE, NOISE_SIGMAS * sigma / (tissue - background));
        return background + Math.min(MOST_OF_THE_WAY, way) * (tissue - background);
    }

    private static int firstAbove(float[] sorted, double v) {
        int i = Arrays.binarySearch(sorted, (float) v);
        return i < 0 ? -i - 1 : i;
    }

    private static double otsu(float[] sorted, double low, double high) {
        long[] histogram = new long[BINS];
        double scale = (BINS - 1) / (high - low);
        double total = 0;
        for (float v : sorted) {
            int b = (int) Math.min(BINS - 1, Math.max(0, (v - low) * scale));
            histogram[b]++;
            total += b;
        }
        return low + bestSplit(histogram, sorted.length, total) / scale;
    }

    private static int bestSplit(long[] histogram, long count, double total) {
        double best = -1;
        int split = 0;
        double sum = 0;
        long n = 0;
        for (int b = 0; b < BINS - 1; b++) {
            n += histogram[b];
            sum += (double) b * histogram[b];
            if (n == 0 || n == count) {
                continue;
            }
            double difference = sum / n - (total - sum) / (count - n);
            double between = difference * difference * n * (count - n);
            if (between > best) {
                best = between;
                split = b + 1;
            }
        }
        return split;
    }
}
