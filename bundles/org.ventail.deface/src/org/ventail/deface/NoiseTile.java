package org.ventail.deface;

/**
 * A block of noise of mean 0 and deviation 1 that is repeated over a scan; neighbours are correlated as in the scan.
 * Immutable.
 */
final class NoiseTile {
    private static final int SIZE = 32;
    private static final int MASK = SIZE - 1;

    private final float[] values;

    /** @param correlation of neighbours along each axis, below 0.7 */
    NoiseTile(float[] correlation) {
        float[] v = new float[SIZE * SIZE * SIZE];
        for (int i = 0; i < v.length; i++) {
            v[i] = Hash.normal(i);
        }
        int stride = 1;
        for (int axis = 0; axis < 3; axis++) {
            v = smoothed(v, stride, side(correlation[axis]));
            stride *= SIZE;
        }
        this.values = v;
    }

    /** The weight of both neighbours that gives this correlation: r = 2a / (1 + 2a²). */
    private static float side(double r) {
        return r < 1e-3 ? 0 : (float) ((1 - Math.sqrt(Math.max(0, 1 - 2 * r * r))) / (2 * r));
    }

    private static float[] smoothed(float[] v, int stride, float side) {
        float scale = (float) (1 / Math.sqrt(1 + 2 * side * side));
        float[] out = new float[v.length];
        for (int i = 0; i < v.length; i++) {
            int at = i / stride & MASK;
            int before = i + ((at - 1 & MASK) - at) * stride;
            int after = i + ((at + 1 & MASK) - at) * stride;
            out[i] = scale * (v[i] + side * (v[before] + v[after]));
        }
        return out;
    }

    /** The noise at a voxel. */
    float at(int x, int y, int z) {
        // each copy of the tile begins elsewhere, so that the eye finds no pattern
        int shift = (y / SIZE) * 11 + (z / SIZE) * 5;
        return values[(x + shift & MASK) + SIZE * ((y & MASK) + SIZE * (z & MASK))];
    }
}
