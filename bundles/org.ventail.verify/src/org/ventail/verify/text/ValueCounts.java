package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** All of them, from the least value. */
    List<Count> sorted() {
        List<Count> all = new ArrayList<>(filled);
        for (int i = 0; i < values.length; i++) {
            if (counts[i] != 0) {
                all.add(new Count(values[i], counts[i]));
            }
        }
        all.sort(Comparator.comparingDouble(Count::value));
        return all;
    }
}
