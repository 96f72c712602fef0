package org.ventail.verify.text;

import java.util.Random;

/** Slices of something like a head: a bright shell around a middling inside, noise everywhere. */
final class SomeSlices {
    static final int SIZE = 256;

    private SomeSlices() {
    }

    /** Values as of a CT: air -1000, tissue 40, shell 900. */
    static float[] ct(long seed) {
        Random random = new Random(seed);
        float[] v = new float[SIZE * SIZE];
        for (int i = 0; i < v.length; i++) {
            double r = Math.hypot(i % SIZE - SIZE / 2.0, i / SIZE - SIZE / 2.0);
            double mean = r > 90 ? -1000 : r > 82 ? 900 : 40;
            v[i] = Math.round(mean + 12 * random.nextGaussian());
        }
        return v;
    }

    static GreyPicture picture(float[] values) {
        return new GreyPicture(SIZE, SIZE, values);
    }
}
