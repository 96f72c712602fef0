package org.ventail.testkit;

import java.awt.Rectangle;
import java.util.Random;

/**
 * Slices of something like the CT of a head, with text burned in or without: a bright shell around a middling inside, noise
 * everywhere.
 */
public final class CtSlices {
    /** Columns, and rows. */
    public static final int SIZE = 256;
    /** Where {@link #ct(long, String)} writes, in the air, and how large. */
    private static final int CORNER = 4;
    private static final int SCALE = 2;
    private static final float INK = 3000;

    private CtSlices() {
    }

    /** Values as of a CT: air -1000, tissue 40, shell 900. */
    public static float[] ct(long seed) {
        Random random = new Random(seed);
        float[] v = new float[SIZE * SIZE];
        for (int i = 0; i < v.length; i++) {
            double r = Math.hypot(i % SIZE - SIZE / 2.0, i / SIZE - SIZE / 2.0);
            double mean = r > 90 ? -1000 : r > 82 ? 900 : 40;
            v[i] = Math.round(mean + 12 * random.nextGaussian());
        }
        return v;
    }

    /** With a text in the air. */
    public static float[] ct(long seed, String text) {
        float[] v = ct(seed);
        Lettering.write(v, SIZE, text, CORNER, CORNER, SCALE, INK);
        return v;
    }

    /** With a text at the same place that is only so much brighter than the air and its noise of 12. */
    public static float[] faint(long seed, String text, float brighter) {
        float[] v = ct(seed);
        float[] ink = new float[v.length];
        Lettering.write(ink, SIZE, text, CORNER, CORNER, SCALE, brighter);
        for (int i = 0; i < v.length; i++) {
            v[i] += ink[i];
        }
        return v;
    }

    /** Where that stands. */
    public static Rectangle box(String text) {
        return Lettering.box(text, CORNER, CORNER, SCALE);
    }
}
