package org.ventail.verify.text;

import java.util.List;

/**
 * What a network is shown of a part of a picture where what is behind the letters hides them: values 0 to 255. Letters are told
 * from a body by what surrounds each of them, or by their one value.
 */
final class ReadingViews {
    private static final int GREY = 128;
    private static final int WHITE = 255;
    private static final int LEAST_REACH = 8;
    private static final int MOST_REACH = 32;
    private static final int MOST_VALUES = 2;
    private static final double STRONG = 0.97;
    /** Pixels: half the width of the thickest stroke. */
    private static final int DEEP = 8;
    private static final double MOST_DEEP = 0.2;
    private static final double LEAST_PART = 0.015;

    private ReadingViews() {
    }

    /** How far each pixel is above or below the mean around it. */
    static GreyPicture flattened(GreyPicture p) {
        int reach = Math.max(LEAST_REACH, Math.min(MOST_REACH, Math.min(p.width(), p.height()) / 3));
        float[] mean = LocalMean.of(p, reach);
        float[] difference = new float[mean.length];
        float[] size = new float[mean.length];
        for (int i = 0; i < mean.length; i++) {
            difference[i] = p.values()[i] - mean[i];
            size[i] = Math.abs(difference[i]);
        }
        float[] sorted = new GreyPicture(p.width(), p.height(), size).sample();
        float most = sorted[(int) (STRONG * (sorted.length - 1))];
        float scale = most > 0 ? (GREY - 1) / most : 0;
        for (int i = 0; i < mean.length; i++) {
            difference[i] = Math.max(0, Math.min(WHITE, GREY + scale * difference[i]));
        }
        return new GreyPicture(p.width(), p.height(), difference);
    }

    /** How near each pixel is to the one value that strokes seem to have, for each such value. */
    static List<GreyPicture> ofOneValue(GreyPicture p) {
        float[] sorted = p.sample();
        float ground = sorted[sorted.length / 2];
        return ConstantInk.values(p).stream().filter(ink -> ink != ground && strokes(p, ink)).limit(MOST_VALUES)
                .map(ink -> near(p, ink, Math.abs(ink - ground))).toList();
    }

    /** Whether a value is that of strokes, not of an area or a few brightest pixels: few of its pixels lie deep in it. */
    private static boolean strokes(GreyPicture p, float ink) {
        int all = 0;
        int deep = 0;
        for (int y = 0; y < p.height(); y++) {
            for (int x = 0; x < p.width(); x++) {
                if (p.at(x, y) == ink) {
                    all++;
                    deep += is(p, x - DEEP, y, ink) && is(p, x + DEEP, y, ink) && is(p, x, y - DEEP, ink)
                            && is(p, x, y + DEEP, ink)
                                    ? 1 : 0;
                }
            }
        }
        return all >= LEAST_PART * p.values().length && deep <= MOST_DEEP * all;
    }

    private static boolean is(GreyPicture p, int x, int y, float value) {
        return x < 0 || y < 0 || x >= p.width() || y >= p.height() || p.at(x, y) == value;
    }

    private static GreyPicture near(GreyPicture p, float ink, float contrast) {
        float[] near = new float[p.values().length];
        for (int i = 0; i < near.length; i++) {
            near[i] = Math.max(0, WHITE * (1 - Math.abs(p.values()[i] - ink) / contrast));
        }
        return new GreyPicture(p.width(), p.height(), near);
    }
}
