package org.ventail.deface;

import java.util.Arrays;
import org.ventail.api.model.Modality;

/**
 * What the real values of a scan mean: where air ends, and a map to 0 (air) … about 1 (brightest common tissue) in
 * which every scanner looks alike. For CT the map is the Hounsfield scale cut to what separates fat, brain and bone.
 *
 * @param ct whether values are Hounsfield units (after adding {@code offset})
 * @param offset added to a real value first; 1024 less for CT data that were stored without their intercept; brings air
 * to zero on MR whose values somebody has shifted
 * @param air values up to here, after the offset, are air
 * @param bright the value that becomes 1, after the offset
 */
record IntensityScale(boolean ct, float offset, float air, float bright) {
    static final float CT_AIR_HU = -350;
    private static final float CT_FLOOR_HU = -100;
    private static final float CT_CEILING_HU = 500;
    /** Where fat lies on the common scale; brain comes to about 0.42. */
    private static final float CT_FAT = 0.25f;
    private static final float UNSCALED_OFFSET_HU = -1024;
    /** The share of tissue that is brighter than 1 on the common scale. */
    private static final double BRIGHTEST = 0.1;
    /** Where air ends, as a share of the Otsu threshold. */
    private static final double AIR = 0.45;
    private static final double SHADED_AIR = 0.15;
    /** The share of values that may be specks far under all others. */
    private static final double SPECKS = 0.005;
    /** Air this far from zero, as a share of the way from air to the Otsu threshold, was shifted. */
    private static final double FAR_FROM_ZERO = 1;

    /** Looks at the values of a whole scan; {@link Modality#OTHER} is CT if its values look like Hounsfield units. */
    static IntensityScale of(float[] values, Modality modality) {
        float[] sorted = sample(values);
        boolean ct = modality == Modality.CT || modality != Modality.MR && looksLikeHounsfield(sorted);
        if (ct) {
            boolean unscaled = sorted[0] > -200 && quantile(sorted, 0.05) < 300 && quantile(sorted, 0.98) > 800;
            return new IntensityScale(true, unscaled ? UNSCALED_OFFSET_HU : 0, CT_AIR_HU, CT_CEILING_HU);
        }
        return forMr(sorted, AIR);
    }

    /**
     * The same for an MR whose coils leave the middle of the head much darker than its rim: air ends just above its
     * noise.
     */
    static IntensityScale ofShaded(float[] values) {
        float[] sorted = sample(values);
        return forMr(sorted, SHADED_AIR);
    }

    private static IntensityScale forMr(float[] sorted, double airOfOtsu) {
        float top = quantile(sorted, 0.995);
        float low = lowest(sorted, top);
        double otsu = Otsu.threshold(sorted, low, top);
        float noise = noiseTop(sorted, low, otsu);
        float air = (float) Math.max(noise, low + airOfOtsu * (otsu - low));
        float bright = quantile(sorted, 1 - BRIGHTEST * fractionAbove(sorted, air));
        float zero = zero(sorted, low, otsu);
        return new IntensityScale(false, 0 - zero, air - zero, Math.max(bright - zero, air - zero + 1e-6f));
    }

    /** The smallest value, but for a few that lie farther under the rest than that reaches. */
    private static float lowest(float[] sorted, float top) {
        float rest = quantile(sorted, SPECKS);
        return rest - sorted[0] > top - rest ? rest : sorted[0];
    }

    /** What air is: zero, unless somebody has shifted all values. */
    private static float zero(float[] sorted, float low, double otsu) {
        double far = FAR_FROM_ZERO * (otsu - low);
        if (low > far) {
            return low;
        }
        int background = Arrays.binarySearch(sorted, (float) otsu);
        float middle = sorted[(background < 0 ? -background - 1 : background) / 2];
        return middle < -far ? middle : 0;
    }

    private static double fractionAbove(float[] sorted, float limit) {
        int at = Arrays.binarySearch(sorted, limit);
        return 1 - (double) Math.abs(at) / sorted.length;
    }

    /** Mean plus four deviations of what lies far under the Otsu threshold: background noise stays below. */
    private static float noiseTop(float[] sorted, float low, double otsu) {
        double sum = 0;
        double squares = 0;
        int n = 0;
        double limit = low + 0.4 * (otsu - low);
        int first = 0;
        while (sorted[first] < low) {
            first++;
        }
        for (int i = first; i < sorted.length && sorted[i] <= limit; i++) {
            double v = sorted[i] - low;
            sum += v;
            squares += v * v;
            n++;
        }
        double mean = n == 0 ? 0 : low + sum / n;
        double deviation = n == 0 ? 0 : Math.sqrt(Math.max(0, squares / n - sum / n * (sum / n)));
        return (float) Math.min(mean + 4 * deviation, low + 0.7 * (otsu - low));
    }

    private static boolean looksLikeHounsfield(float[] sorted) {
        float low = quantile(sorted, 0.02);
        return low < -700 && low > -3100 && quantile(sorted, 0.995) < 4000 && quantile(sorted, 0.9) > -200;
    }

    private static float[] sample(float[] values) {
        int step = Math.max(1, values.length / 200_000);
        float[] s = new float[(values.length + step - 1) / step];
        for (int i = 0; i < s.length; i++) {
            s[i] = values[i * step];
        }
        Arrays.sort(s);
        return s;
    }

    private static float quantile(float[] sorted, double q) {
        return sorted[(int) Math.max(0, Math.min(sorted.length - 1, q * (sorted.length - 1)))];
    }

    /** Whether a real value is tissue. */
    boolean tissue(float real) {
        return real + offset > air;
    }

    /** The common scale: 0 for air, 1 for the brightest common tissue or bone. */
    float normalized(float real) {
        float v = real + offset;
        if (!ct) {
            return Math.max(0, Math.min(1.2f, v / bright));
        }
        if (v < air) {
            return 0;
        }
        return CT_FAT + (1 - CT_FAT) * Math.max(0, Math.min(1, (v - CT_FLOOR_HU) / (CT_CEILING_HU - CT_FLOOR_HU)));
    }
}
