package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Grey values that many neighbouring pixels have exactly, and values just above and below have not: whoever burns a text in
 * draws its strokes in one value, and tissue and noise have many. Knows nothing of lossy pictures, in which no two pixels are
 * exactly alike.
 */
final class ConstantInk {
    /** Of one value, in a row or a column: a piece of a stroke. */
    private static final int RUN = 3;
    private static final int FEWEST_PIXELS = 24;
    private static final int PEAK = 3;
    private static final int NEIGHBOURS = 2;
    private static final int MOST_VALUES = 6;

    private ConstantInk() {
    }

    /** The values, those of most pixels first. */
    static List<Float> values(GreyPicture p) {
        List<ValueCounts.Count> sorted = runs(p).sorted();
        List<ValueCounts.Count> peaks = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).count() >= FEWEST_PIXELS && sorted.get(i).count() >= PEAK * around(sorted, i)) {
                peaks.add(sorted.get(i));
            }
        }
        peaks.sort(Comparator.comparingInt(ValueCounts.Count::count).reversed());
        return peaks.stream().limit(MOST_VALUES).map(ValueCounts.Count::value).toList();
    }

    /** Count that is usual of the next values on both sides: one of them may be a peak as well. */
    private static int around(List<ValueCounts.Count> sorted, int at) {
        if (sorted.size() <= MOST_VALUES) {
            return 0;
        }
        int[] counts = new int[2 * NEIGHBOURS];
        int n = 0;
        for (int i = Math.max(0, at - NEIGHBOURS); i <= Math.min(sorted.size() - 1, at + NEIGHBOURS); i++) {
            if (i != at) {
                counts[n++] = sorted.get(i).count();
            }
        }
        Arrays.sort(counts, 0, n);
        return counts[(n - 1) / 2];
    }

    private static ValueCounts runs(GreyPicture p) {
        ValueCounts counts = new ValueCounts();
        for (int y = 0; y < p.height(); y++) {
            alongRow(p.values(), y * p.width(), (y + 1) * p.width(), counts);
            if (y >= RUN - 1) {
                downColumns(p.values(), y * p.width(), p.width(), counts);
            }
        }
        return counts;
    }

    private static void alongRow(float[] v, int from, int to, ValueCounts counts) {
        int first = from;
        for (int i = from + 1; i < to; i++) {
            if (v[i] != v[first]) {
                if (i - first >= RUN) {
                    counts.add(v[first], i - first);
                }
                first = i;
            }
        }
        if (to - first >= RUN) {
            counts.add(v[first], to - first);
        }
    }

    /** The pixels of a row that are the last of a run. */
    private static void downColumns(float[] v, int row, int width, ValueCounts counts) {
        for (int i = row; i < row + width; i++) {
            if (v[i] == v[i - width] && v[i] == v[i - 2 * width]) {
                counts.add(v[i], 1);
            }
        }
    }

    /** The pixels of one value, as {@link Inks} lays them out. */
    static BitSet marks(GreyPicture p, float value, int stride) {
        float[] v = p.values();
        long[] bits = new long[stride / Long.SIZE * p.height()];
        for (int y = 0, i = 0; y < p.height(); y++) {
            int word = y * (stride / Long.SIZE);
            for (int x = 0; x < p.width(); x++, i++) {
                bits[word + (x >> 6)] |= (v[i] == value ? 1L : 0) << x;
            }
        }
        return BitSet.valueOf(bits);
    }
}
