package org.ventail.verify.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Whether a line shows two things, ink and what it stands on, rather than the many greys of tissue or noise: the difference of
 * ink and ground must make up most of the spread of the values (Otsu's criterion). Over a body the ground changes along the
 * line; then that must hold for most letters alone, and all have about the same ink, which noise does not reach.
 *
 * @param ceiling brighter pixels count as this
 * @param grain of the picture
 */
record Legibility(GreyPicture picture, float ceiling, Inks inks, float grain) {
    private static final double LEAST_OF_LINE = 0.7;
    private static final double LEAST_OF_LETTERS = 0.65;
    /** Pixels of one value are no accident. */
    private static final double LEAST_OF_ONE_VALUE = 0.35;
    /** Of the difference of ink and ground. */
    private static final double MOST_UNEVEN = 0.25;
    /** Times the grain: spots of noise are letters of even ink, too, but fainter ones. */
    private static final double LEAST_OVER_GRAIN = 3;

    /**
     * What a box shows.
     *
     * @param ink mean of the marked pixels
     * @param ground mean of the others
     * @param separation part of the variance that the difference of both explains, 0 to 1
     */
    private record Tones(double ink, double ground, double separation) {
        double contrast() {
            return Math.abs(ink - ground);
        }
    }

    /** Whether a line of letters of a kind of ink can be read. */
    boolean legible(List<TextBox> letters, Ink ink) {
        TextBox line = letters.stream().reduce(TextBox::union).orElseThrow();
        if (tones(line, ink).separation() >= LEAST_OF_LINE) {
            return true;
        }
        List<Tones> each = letters.stream().map(b -> around(b, ink)).toList();
        double spread = quantile(each, Tones::ink, 0.75) - quantile(each, Tones::ink, 0.25);
        double contrast = median(each, Tones::contrast);
        return contrast >= LEAST_OVER_GRAIN * grain && median(each, Tones::separation) >= LEAST_OF_LETTERS
                && spread <= MOST_UNEVEN * contrast;
    }

    /**
     * Whether marks of one and the same value are letters: several, and set off from what is around each.
     *
     * @param contrast least difference of ink and ground
     */
    boolean legibleOfOneValue(List<TextBox> letters, float contrast) {
        List<Tones> each = letters.stream().map(b -> around(b, Ink.BRIGHT)).toList();
        return each.size() > 1 && median(each, Tones::separation) >= LEAST_OF_ONE_VALUE
                && median(each, Tones::contrast) >= contrast;
    }

    private Tones around(TextBox letter, Ink ink) {
        return tones(letter.grown(1, picture.width(), picture.height()), ink);
    }

    private static double median(List<Tones> letters, ToDoubleFunction<Tones> of) {
        return quantile(letters, of, 0.5);
    }

    private static double quantile(List<Tones> letters, ToDoubleFunction<Tones> of, double part) {
        double[] values = letters.stream().mapToDouble(of).toArray();
        Arrays.sort(values);
        return values[(int) (part * values.length)];
    }

    private Tones tones(TextBox box, Ink ink) {
        BitSet marks = inks.of(ink);
        double inkSum = 0;
        double groundSum = 0;
        double squares = 0;
        int inked = 0;
        int grounds = 0;
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                double v = Math.min(ceiling, picture.at(x, y));
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
            return new Tones(0, 0, 0);
        }
        int n = inked + grounds;
        double mean = (inkSum + groundSum) / n;
        double variance = squares / n - mean * mean;
        double difference = inkSum / inked - groundSum / grounds;
        double separation = variance <= 0 ? 0 : (double) inked / n * grounds / n * difference * difference / variance;
        return new Tones(inkSum / inked, groundSum / grounds, separation);
    }
}
