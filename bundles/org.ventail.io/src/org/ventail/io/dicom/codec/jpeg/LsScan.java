package org.ventail.io.dicom.codec.jpeg;

import java.util.Arrays;

/**
 * Codes samples without loss, row by row (T.87 Annex A); of several components a row of each in turn (B.2, line
 * interleaved), which share what was learned and nothing else. One thread.
 */
final class LsScan {
    private static final int CONTEXTS = 365;
    private static final int RUN_CONTEXTS = 2;
    private static final int RESET = 64;
    private static final int LEAST_CORRECTION = -128;
    private static final int MOST_CORRECTION = 127;
    private static final int[] RUN_LENGTHS = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10,
            11,
            12, 13, 14, 15};

    private final int columns;
    private final int most;
    private final int range;
    private final int depth;
    private final int limit;
    private final int[] thresholds;
    private final int[] magnitudes = new int[CONTEXTS + RUN_CONTEXTS];
    private final int[] biases = new int[CONTEXTS];
    private final int[] corrections = new int[CONTEXTS];
    private final int[] counts = new int[CONTEXTS + RUN_CONTEXTS];
    private final int[] negatives = new int[RUN_CONTEXTS];
    private final LsBits out;
    private final Line[] lines;
    /** The rows above and at hand, with one sample more before and behind. */
    private int[] above;
    private int[] here;
    private int runIndex;

    /** What one component goes on with. */
    private static final class Line {
        private int[] above;
        private int[] free;
        private int runIndex;
    }

    LsScan(int columns, int depth, int components, LsBits out) {
        this.columns = columns;
        this.depth = depth;
        this.most = (1 << depth) - 1;
        this.range = 1 << depth;
        this.limit = 2 * (depth + Math.max(Byte.SIZE, depth));
        this.thresholds = thresholds(most);
        this.out = out;
        this.lines = new Line[components];
        for (int c = 0; c < components; c++) {
            lines[c] = new Line();
            lines[c].above = new int[columns + 2];
            lines[c].free = new int[columns + 2];
        }
        Arrays.fill(magnitudes, Math.max(2, (range + 32) / 64));
        Arrays.fill(counts, 1);
    }

    /** Default thresholds of gradients (C.2.4.1.1). */
    private static int[] thresholds(int most) {
        if (most >= 128) {
            int factor = (Math.min(most, 4095) + 128) / 256;
            int first = clamp(factor + 2, 1, most);
            int second = clamp(factor * 4 + 3, first, most);
            return new int[] {first, second, clamp(factor * 17 + 4, second, most)};
        }
        int factor = 256 / (most + 1);
        int first = clamp(Math.max(2, 3 / factor), 1, most);
        int second = clamp(Math.max(3, 7 / factor), first, most);
        return new int[] {first, second, clamp(Math.max(4, 21 / factor), second, most)};
    }

    private static int clamp(int value, int low, int most) {
        return value > most || value < low ? low : value;
    }

    /** The next row of a component. */
    void row(int component, int[] samples) {
        Line line = lines[component];
        above = line.above;
        here = line.free;
        runIndex = line.runIndex;
        row(samples);
        line.free = above;
        line.above = here;
        line.runIndex = runIndex;
    }

    private void row(int[] samples) {
        System.arraycopy(samples, 0, here, 1, columns);
        here[0] = above[1];
        above[columns + 1] = above[columns];
        for (int x = 1; x <= columns;) {
            int d1 = above[x + 1] - above[x];
            int d2 = above[x] - above[x - 1];
            int d3 = above[x - 1] - here[x - 1];
            if (d1 == 0 && d2 == 0 && d3 == 0) {
                x = run(x);
            } else {
                regular(x, 81 * quantised(d1) + 9 * quantised(d2) + quantised(d3));
                x++;
            }
        }
    }

    private int quantised(int gradient) {
        int size = Math.abs(gradient);
        int q = size == 0 ? 0 : size < thresholds[0] ? 1 : size < thresholds[1] ? 2 : size < thresholds[2] ? 3 : 4;
        return gradient < 0 ? -q : q;
    }

    private void regular(int x, int signedContext) {
        int sign = signedContext < 0 ? -1 : 1;
        int q = sign * signedContext;
        int predicted = Math.max(0, Math.min(most, median(here[x - 1], above[x], above[x - 1]) + sign * corrections[q]));
        int error = reduced(sign * (here[x] - predicted));
        int k = parameter(magnitudes[q], counts[q]);
        boolean inverted = k == 0 && 2 * biases[q] <= -counts[q];
        int mapped = inverted ? error >= 0 ? 2 * error + 1 : -2 * (error + 1) : error >= 0 ? 2 * error : -2 * error - 1;
        golomb(mapped, k, limit);
        learn(q, error);
    }

    private static int median(int left, int up, int corner) {
        if (corner >= Math.max(left, up)) {
            return Math.min(left, up);
        }
        return corner <= Math.min(left, up) ? Math.max(left, up) : left + up - corner;
    }

    /** Modulo the range, to its middle. */
    private int reduced(int error) {
        int e = error < 0 ? error + range : error;
        return e >= (range + 1) / 2 ? e - range : e;
    }

    private static int parameter(int magnitude, int count) {
        int k = 0;
        while (count << k < magnitude) {
            k++;
        }
        return k;
    }

    private void golomb(int value, int k, int longest) {
        int high = value >> k;
        if (high < longest - depth - 1) {
            out.zeros(high);
            out.bits(1, 1);
            out.bits(value, k);
        } else {
            out.zeros(longest - depth - 1);
            out.bits(1, 1);
            out.bits(value - 1, depth);
        }
    }

    private void learn(int q, int error) {
        biases[q] += error;
        magnitudes[q] += Math.abs(error);
        if (counts[q] == RESET) {
            magnitudes[q] >>= 1;
            biases[q] = biases[q] >> 1;
            counts[q] >>= 1;
        }
        counts[q]++;
        if (biases[q] <= -counts[q]) {
            corrections[q] = Math.max(LEAST_CORRECTION, corrections[q] - 1);
            biases[q] = Math.max(biases[q] + counts[q], 1 - counts[q]);
        } else if (biases[q] > 0) {
            corrections[q] = Math.min(MOST_CORRECTION, corrections[q] + 1);
            biases[q] = Math.min(biases[q] - counts[q], 0);
        }
    }

    /** A run of samples like the one before it, and the sample that ends it. @return the column after it */
    private int run(int from) {
        int value = here[from - 1];
        int end = from;
        while (end <= columns && here[end] == value) {
            end++;
        }
        int length = end - from;
        while (length >= 1 << RUN_LENGTHS[runIndex]) {
            out.bits(1, 1);
            length -= 1 << RUN_LENGTHS[runIndex];
            runIndex = Math.min(RUN_LENGTHS.length - 1, runIndex + 1);
        }
        if (end > columns) {
            if (length > 0) {
                out.bits(1, 1);
            }
            return end;
        }
        out.bits(0, 1);
        out.bits(length, RUN_LENGTHS[runIndex]);
        interruption(end, value);
        runIndex = Math.max(0, runIndex - 1);
        return end + 1;
    }

    private void interruption(int x, int left) {
        int up = above[x];
        int type = left == up ? 1 : 0;
        int q = CONTEXTS + type;
        int sign = type == 0 && left > up ? -1 : 1;
        int error = reduced(sign * (here[x] - (type == 1 ? left : up)));
        int magnitude = magnitudes[q] + (type == 1 ? counts[q] >> 1 : 0);
        int k = parameter(magnitude, counts[q]);
        boolean mostlyNegative = 2 * negatives[type] >= counts[q];
        boolean map = k == 0 && error > 0 && 2 * negatives[type] < counts[q] || error < 0 && mostlyNegative
                || error < 0 && k != 0;
        int mapped = 2 * Math.abs(error) - type - (map ? 1 : 0);
        golomb(mapped, k, limit - RUN_LENGTHS[runIndex] - 1);
        if (error < 0) {
            negatives[type]++;
        }
        magnitudes[q] += mapped + 1 - type >> 1;
        if (counts[q] == RESET) {
            magnitudes[q] >>= 1;
            counts[q] >>= 1;
            negatives[type] >>= 1;
        }
        counts[q]++;
    }
}
