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
        return ConstantInk.values(p).stream().filter(ink -> ink != ground).limit(MOST_VALUES)
                .map(ink -> near(p, ink, Math.abs(ink - ground))).toList();
    }

    private static GreyPicture near(GreyPicture p, float ink, float contrast) {
        float[] near = new float[p.values().length];
        for (int i = 0; i < near.length; i++) {
            near[i] = Math.max(0, WHITE * (1 - Math.abs(p.values()[i] - ink) / contrast));
        }
        return new GreyPicture(p.width(), p.height(), near);
    }
}
