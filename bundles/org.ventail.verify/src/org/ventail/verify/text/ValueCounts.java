package org.ventail.verify.text;

import java.util.Arrays;
import java.util.List;

/** How often values were met. Quick where the same value comes many times in a row. One owner. */
final class ValueCounts {
    private static final int FIRST_SIZE = 1 << 12;
    private float[] values = new float[FIRST_SIZE];
    private int[] counts = new int[FIRST_SIZE];
    private int filled;
    private int last;

    /** How often one value was met. */
    record Count(float value, int count) {
    }

    void add(float value, int times) {
        if (values[last] != value || counts[last] == 0) {
            last = slot(value);
            if (counts[last] == 0) {
                values[last] = value;
                filled++;
            }
        }
        counts[last] += times;
        if (2 * filled > values.length) {
            grow();
        }
    }

    private int slot(float value) {
        int mask = values.length - 1;
        int h = Float.floatToRawIntBits(value) * 0x9e3779b9;
        int at = (h ^ h >>> 15) & mask;
        while (counts[at] != 0 && values[at] != value) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        float[] oldValues = values;
        int[] oldCounts = counts;
        values = new float[2 * oldValues.length];
        counts = new int[values.length];
        for (int i = 0; i < oldValues.length; i++) {
            if (oldCounts[i] != 0) {
                int at = slot(oldValues[i]);
                values[at] = oldValues[i];
                counts[at] = oldCounts[i];
            }
        }
        last = 0;
    }

    /** All of them, from the least value. Each is one number, value above count, while they are sorted. */
    List<Count> sorted() {
        long[] order = new long[filled];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (counts[i] != 0) {
                order[n++] = (long) ordered(Float.floatToRawIntBits(values[i])) << Integer.SIZE | counts[i];
            }
        }
        Arrays.sort(order);
        Count[] all = new Count[n];
        for (int i = 0; i < n; i++) {
            all[i] = new Count(Float.intBitsToFloat(ordered((int) (order[i] >> Integer.SIZE))), (int) order[i]);
        }
        return Arrays.asList(all);
    }

    /** Bits of numbers to whole numbers in the same order, and back. */
    private static int ordered(int bits) {
        return bits ^ bits >> Integer.SIZE - 1 & Integer.MAX_VALUE;
    }
}
