package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
        ValueCounts counts = runs(p);
        List<ValueCounts.Count> sorted = counts.sorted();
        List<ValueCounts.Count> peaks = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).count() >= Math.max(FEWEST_PIXELS, PEAK * around(sorted, i))) {
                peaks.add(sorted.get(i));
            }
        }
        peaks.sort(Comparator.comparingInt(ValueCounts.Count::count).reversed());
        return peaks.stream().limit(MOST_VALUES).map(ValueCounts.Count::value).toList();
    }

    /** Count that is usual of the next values on both sides: one of them may be a peak as well. */
    private static int around(List<ValueCounts.Count> sorted, int at) {
        int[] counts = IntStream.rangeClosed(Math.max(0, at - NEIGHBOURS), Math.min(sorted.size() - 1, at + NEIGHBOURS))
                .filter(i -> i != at).map(i -> sorted.get(i).count()).sorted().toArray();
        return sorted.size() <= MOST_VALUES ? 0 : counts[(counts.length - 1) / 2];
    }

    private static ValueCounts runs(GreyPicture p) {
        float[] v = p.values();
        int w = p.width();
        ValueCounts counts = new ValueCounts();
        for (int y = 0; y < p.height(); y++) {
            int row = y * w;
            for (int x = 0; x < w;) {
                int end = x + 1;
                while (end < w && v[row + end] == v[row + x]) {
                    end++;
                }
                if (end - x >= RUN) {
                    counts.add(v[row + x], end - x);
                }
                x = end;
            }
            if (y >= RUN - 1) {
                for (int i = row; i < row + w; i++) {
                    if (v[i] == v[i - w] && v[i] == v[i - 2 * w]) {
                        counts.add(v[i], 1);
                    }
                }
            }
        }
        return counts;
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
