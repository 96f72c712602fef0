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

    /** The same for some multiples of the contrast. */
    static List<Inks> of(GreyPicture p, float base, float ceiling, float contrast, int... times) {
        return new Marker(p, parts(p, base, ceiling, contrast), times).mark();
    }

    /** The pixels that {@link Inks} has marked as ink of one kind. */
    BitSet of(Ink ink) {
        return ink == Ink.BRIGHT ? bright : dark;
    }

    private static int[] parts(GreyPicture p, float base, float ceiling, float contrast) {
        float[] v = p.values();
        float scale = PARTS / contrast;
        int[] parts = new int[v.length];
        for (int i = 0; i < v.length; i++) {
            int part = (int) ((Math.min(ceiling, v[i]) - base) * scale);
            parts[i] = Math.max(-FURTHEST, Math.min(FURTHEST, part));
        }
        return parts;
    }

    /** Walks down the rows with running sums of the columns. */
    private static final class Marker {
        private final int width;
        private final int height;
        private final int words;
        private final int[] parts;
        private final int[] columns;
        private final int[] sums;
        private final int[] beside;
        private final int[] excess;
        private final int[] least;
        private final int[] times;
        private final long[][] bright;
        private final long[][] dark;
        private int rows;

        Marker(GreyPicture p, int[] parts, int[] times) {
            this.parts = parts;
            this.times = times;
            width = p.width();
            height = p.height();
            words = width / WORD + 1;
            columns = new int[width];
            sums = new int[width + 2 * REACH + 2];
            beside = new int[width];
            for (int x = 0; x < width; x++) {
                beside[x] = Math.min(width - 1, x + REACH) - Math.max(0, x - REACH) + 1;
            }
            excess = new int[width];
            least = new int[width];
            bright = new long[times.length][words * height];
            dark = new long[times.length][words * height];
        }

        List<Inks> mark() {
            for (int y = 0; y < Math.min(REACH, height); y++) {
                add(y);
            }
            for (int y = 0; y < height; y++) {
                if (y + REACH < height) {
                    add(y + REACH);
                }
                if (y - REACH - 1 >= 0) {
                    subtract(y - REACH - 1);
                }
                compare(y);
                for (int level = 0; level < times.length; level++) {
                    pack(y, times[level], bright[level], dark[level]);
                }
            }
            return IntStream.range(0, times.length).mapToObj(level -> new Inks(width, height, words * WORD,
                    BitSet.valueOf(bright[level]), BitSet.valueOf(dark[level]))).toList();
        }

        private void add(int y) {
            int at = y * width;
            for (int x = 0; x < width; x++) {
                columns[x] += parts[at + x];
            }
            rows++;
        }

        private void subtract(int y) {
            int at = y * width;
            for (int x = 0; x < width; x++) {
                columns[x] -= parts[at + x];
            }
            rows--;
        }

        /** How far each pixel of a row is above the mean of its neighbourhood, times the size of that. */
        private void compare(int y) {
            int sum = 0;
            for (int x = 0; x < width; x++) {
                sum += columns[x];
                sums[x + REACH + 1] = sum;
            }
            Arrays.fill(sums, width + REACH + 1, sums.length, sum);
            int at = y * width;
            for (int x = 0; x < width; x++) {
                int around = sums[x + 2 * REACH + 1] - sums[x];
                int count = rows * beside[x];
                excess[x] = parts[at + x] * count - around;
                least[x] = PARTS * count;
            }
        }

        private void pack(int y, int by, long[] bright, long[] dark) {
            for (int word = 0; word < words; word++) {
                int from = word * WORD;
                int n = Math.min(WORD, width - from);
                long high = 0;
                long low = 0;
                for (int i = 0; i < n; i++) {
                    // the sign is the answer
                    high |= (long) (by * least[from + i] - excess[from + i] >>> 31) << i;
                    low |= (long) (by * least[from + i] + excess[from + i] >>> 31) << i;
                }
                bright[y * words + word] = high;
                dark[y * words + word] = low;
            }
        }
    }
}
