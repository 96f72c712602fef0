package org.ventail.verify.text;

import java.util.BitSet;

/**
 * Whether a box shows two things, ink and what it stands on, rather than the many greys of tissue or noise: the difference
 * of ink and ground must make up most of the spread of the values (Otsu's criterion).
 */
record Legibility(GreyPicture picture, float ceiling, Inks inks) {
    private static final double LEAST_SEPARATION = 0.7;

    boolean legible(TextBox box, Ink ink) {
        return separation(box, ink) >= LEAST_SEPARATION;
    }

    double separation(TextBox box, Ink ink) {
        BitSet marks = inks.of(ink);
        double inkSum = 0;
        double groundSum = 0;
        double squares = 0;
        int inked = 0;
        int grounds = 0;
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                int i = y * picture.width() + x;
                double v = Math.min(ceiling, picture.values()[i]);
                squares += v * v;
                if (marks.get(y * inks.stride() + x)) {
                    inkSum += v;
                    inked++;
                } else {
                    groundSum += v;
                    grounds++;
                }
            }
        }
        if (inked == 0 || grounds == 0) {
            return 0;
        }
        int n = inked + grounds;
        double mean = (inkSum + groundSum) / n;
        double variance = squares / n - mean * mean;
        double difference = inkSum / inked - groundSum / grounds;
        return variance <= 0 ? 0 : (double) inked / n * grounds / n * difference * difference / variance;
    }
}
