package org.ventail.verify.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pixels of a picture that are brighter or darker than their neighbourhood, as the strokes of letters are. Pixel {@code x}
 * of row {@code y} is bit {@code y * stride + x}; bits beyond the width are clear.
 *
 * @param stride bits of a row, more than pixels
 */
record Inks(int width, int height, int stride, BitSet bright, BitSet dark) {
    /** Half the side of the neighbourhood: wider than any stroke, not much wider than small letters. */
    private static final int REACH = 12;
    /** Grey values are counted in such parts of the contrast: sums of whole numbers stay exact, and are quick. */
    private static final int PARTS = 32;
    /** What is further off than that from the darkest counts as just so far: the sum of a neighbourhood fits 32 bits. */
    private static final int FURTHEST = 500 * PARTS;
    private static final int WORD = Long.SIZE;

    /**
     * Marks.
     *
     * @param base about the darkest value
     * @param ceiling brighter values count as this one
     * @param contrast least difference from the mean of the neighbourhood
     */
    static Inks of(GreyPicture p, float base, float ceiling, float contrast) {
        return of(p, base, ceiling, contrast, 1).get(0);
    }

    /** The same for some multiples, from 1, of the contrast. */
    static List<Inks> of(GreyPicture p, float base, float ceiling, float contrast, int... times) {
        return new Marker(p, base, ceiling, contrast, times).mark();
    }

    /** The pixels that {@link Inks} has marked as ink of one kind. */
    BitSet of(Ink ink) {
        return ink == Ink.BRIGHT ? bright : dark;
    }

    /** Walks down the rows with running sums of the columns. Simple loops over whole rows: they run several pixels at once. */
    private static final class Marker {
        private final int width;
        private final int height;
        private final int words;
        private final float[] values;
        private final float base;
        private final float scale;
        private final int most;
        private final int[] times;
        private final long[][] bright;
        private final long[][] dark;
        /** Parts of the contrast of the rows that now count. */
        private final int[][] near = new int[2 * REACH + 1][];
        private final int[] columns;
        private final int[] sums;
        private final int[] around;
        private final int[] beside;
        private final int[] excess;
        private final int[] some;
        private int rows;

        Marker(GreyPicture p, float base, float ceiling, float contrast, int[] times) {
            this.base = base;
            this.times = times;
            scale = PARTS / contrast;
            most = Math.min(FURTHEST, (int) ((ceiling - base) * scale));
            values = p.values();
            width = p.width();
            height = p.height();
            words = width / WORD + 1;
            Arrays.setAll(near, i -> new int[width]);
            columns = new int[width];
            sums = new int[width + 2 * REACH + 2];
            around = new int[width];
            beside = new int[width];
            for (int x = 0; x < width; x++) {
                beside[x] = Math.min(width - 1, x + REACH) - Math.max(0, x - REACH) + 1;
            }
            excess = new int[width];
            some = new int[width];
            bright = new long[times.length][words * height];
            dark = new long[times.length][words * height];
        }

        List<Inks> mark() {
            for (int y = 0; y < Math.min(REACH, height); y++) {
                add(y);
            }
            for (int y = 0; y < height; y++) {
                if (y - REACH - 1 >= 0) {
                    subtract(y - REACH - 1);
                }
                if (y + REACH < height) {
                    add(y + REACH);
                }
                sumUp();
                compare(row(y));
                pack(y);
            }
            return IntStream.range(0, times.length).mapToObj(level -> new Inks(width, height, words * WORD,
                    BitSet.valueOf(bright[level]), BitSet.valueOf(dark[level]))).toList();
        }

        private int[] row(int y) {
            return near[y % near.length];
        }

        private void add(int y) {
            int[] parts = row(y);
            int at = y * width;
            for (int x = 0; x < width; x++) {
                parts[x] = Math.max(-FURTHEST, Math.min(most, (int) ((values[at + x] - base) * scale)));
            }
            for (int x = 0; x < width; x++) {
                columns[x] += parts[x];
            }
            rows++;
        }

        private void subtract(int y) {
            int[] parts = row(y);
            for (int x = 0; x < width; x++) {
                columns[x] -= parts[x];
            }
            rows--;
        }

        /** The sums of the neighbourhoods of a row. */
        private void sumUp() {
            int sum = 0;
            for (int x = 0; x < width; x++) {
                sum += columns[x];
                sums[x + REACH + 1] = sum;
            }
            Arrays.fill(sums, width + REACH + 1, sums.length, sum);
            for (int x = 0; x < width; x++) {
                around[x] = sums[x + 2 * REACH + 1] - sums[x];
            }
        }

        /** How far each pixel of a row is above the mean of its neighbourhood, times the size of that. */
        private void compare(int[] parts) {
            for (int x = 0; x < width; x++) {
                excess[x] = parts[x] * (rows * beside[x]) - around[x];
            }
            int least = PARTS * rows;
            for (int x = 0; x < width; x++) {
                // the sign says whether it is bright or dark ink
                some[x] = least * beside[x] - excess[x] | least * beside[x] + excess[x];
            }
        }

        private void pack(int y) {
            for (int word = 0; word < words; word++) {
                int from = word * WORD;
                int to = Math.min(width, from + WORD);
                int any = 0;
                for (int x = from; x < to; x++) {
                    any |= some[x];
                }
                // what is no ink at one time the contrast is none at several times it
                for (int level = 0; any < 0 && level < times.length; level++) {
                    pack(from, to, y * words + word, level);
                }
            }
        }

        private void pack(int from, int to, int word, int level) {
            int least = PARTS * rows * times[level];
            long high = 0;
            long low = 0;
            for (int x = from; x < to; x++) {
                high |= (long) (least * beside[x] - excess[x] >>> 31) << x;
                low |= (long) (least * beside[x] + excess[x] >>> 31) << x;
            }
            bright[level][word] = high;
            dark[level][word] = low;
        }
    }
}
