package org.ventail.verify.attack;

import java.util.Arrays;
import java.util.List;

/**
 * Descriptions of a gallery laid side by side, number by number, so that one of a probe is multiplied with all of them in
 * loops that the processor does eight or sixteen at a time. Immutable; any thread.
 */
final class Tile {
    private static final int UNROLLED = 4;
    /** A block of the transposition fits the first-level cache. */
    private static final int BLOCK = 16;
    private final float[][] rows;
    private final int count;

    /** @param descriptions all as long as the first */
    Tile(List<float[]> descriptions) {
        count = descriptions.size();
        int length = count == 0 ? 0 : descriptions.get(0).length;
        rows = new float[(length + UNROLLED - 1) / UNROLLED * UNROLLED][count];
        for (int from = 0; from < count; from += BLOCK) {
            int to = Math.min(count, from + BLOCK);
            for (int i = 0; i < length; i++) {
                for (int g = from; g < to; g++) {
                    rows[i][g] = descriptions.get(g)[i];
                }
            }
        }
    }

    /** The scalar products of a description with each of these. */
    void multiply(float[] description, float[] products) {
        Arrays.fill(products, 0);
        for (int i = 0; i < rows.length; i += UNROLLED) {
            add(at(description, i), at(description, i + 1), at(description, i + 2), at(description, i + 3), rows[i],
                    rows[i + 1], rows[i + 2], rows[i + 3], products);
        }
    }

    /** The square length of each of these. */
    float[] squares() {
        float[] sum = new float[count];
        for (float[] row : rows) {
            for (int g = 0; g < count; g++) {
                sum[g] = Math.fma(row[g], row[g], sum[g]);
            }
        }
        return sum;
    }

    private static float at(float[] v, int i) {
        return i < v.length ? v[i] : 0;
    }

    /** A loop of its own over whole arrays: with offsets into one array it is not compiled to vectors. */
    private static void add(float a, float b, float c, float d, float[] p, float[] q, float[] r, float[] s, float[] sum) {
        for (int g = 0; g < sum.length; g++) {
            sum[g] = Math.fma(a, p[g], Math.fma(b, q[g], Math.fma(c, r[g], Math.fma(d, s[g], sum[g]))));
        }
    }
}
