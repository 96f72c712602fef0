package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.ventail.verify.text.Blobs.Blob;

/**
 * The cheap look: where a picture could hold lines of text, upright or turned by a quarter. Looks for bright and for dark
 * letters at two levels of contrast, for letters of exactly one value, among the faint values only (text in the air around a
 * bright body), and in large pictures at half the size as well. Finds much that is no text; misses letters below five pixels
 * and faint ones with soft edges inside the body.
 */
final class CandidateFinder {
    private static final double CONTRAST = 0.1;
    /** Times the contrast: what runs into tissue at the lower level stands alone at the higher one. */
    private static final int[] LEVELS = {1, 3};
    private static final double FAINT = 0.1;
    private static final double NOISE_DEVIATIONS = 6;
    private static final int LARGE_PICTURE = 1024;

    private CandidateFinder() {
    }

    /** Boxes that do not touch each other. */
    static List<TextBox> find(GreyPicture picture) {
        List<TextBox> found = new ArrayList<>(atThisSize(picture));
        GreyPicture small = picture;
        for (int factor = 2; Math.max(small.width(), small.height()) > LARGE_PICTURE; factor *= 2) {
            small = small.halved();
            for (TextBox b : atThisSize(small)) {
                found.add(b.scaled(factor));
            }
        }
        return Boxes.joined(found, picture.width(), picture.height());
    }

    private static List<TextBox> atThisSize(GreyPicture p) {
        float[] sample = p.sample();
        float low = sample[sample.length / 100];
        float high = sample[sample.length - 1 - sample.length / 100];
        float range = high > low ? high - low : sample[sample.length - 1] - sample[0];
        float grain = p.grain();
        List<TextBox> found = new ArrayList<>();
        if (range <= 0) {
            // empty but for a few pixels that no sample met
            range = Float.MIN_NORMAL;
        }
        look(p, Inks.of(p, low, Float.MAX_VALUE, (float) (CONTRAST * range), LEVELS), Float.MAX_VALUE, grain, found);
        ofOneValue(p, (float) (CONTRAST * range), found);
        float ceiling = (float) (low + FAINT * range);
        float contrast = (float) Math.max(CONTRAST * FAINT * range, NOISE_DEVIATIONS * noise(sample, ceiling));
        if (contrast < 0.8 * (ceiling - low)) {
            look(p, List.of(Inks.of(p, low, ceiling, contrast)), ceiling, grain, found);
        }
        return found;
    }

    /** Spread of the faint values: half of them lie within 0.67 standard deviations. */
    private static double noise(float[] sorted, float ceiling) {
        int n = 0;
        while (n < sorted.length && sorted[n] < ceiling) {
            n++;
        }
        return n < 4 ? 0 : (sorted[3 * n / 4] - sorted[n / 4]) / 1.35;
    }

    /** Each level of ink, bright and dark. */
    private static void look(GreyPicture p, List<Inks> levels, float ceiling, float grain, List<TextBox> found) {
        for (Inks inks : levels) {
            Legibility legibility = new Legibility(p, ceiling, inks, grain);
            for (Ink ink : Ink.values()) {
                lines(inks.of(ink), inks.stride(), boxes -> legibility.legible(boxes, ink), found);
            }
        }
    }

    private static void ofOneValue(GreyPicture p, float contrast, List<TextBox> found) {
        int stride = (p.width() / Long.SIZE + 1) * Long.SIZE;
        for (float value : ConstantInk.values(p)) {
            BitSet marks = ConstantInk.marks(p, value, stride);
            Legibility legibility = new Legibility(p, Float.MAX_VALUE, new Inks(p.width(), p.height(), stride, marks, marks), 0);
            lines(marks, stride, boxes -> legibility.legibleOfOneValue(boxes, contrast), found);
        }
    }

    private static void lines(BitSet marks, int stride, Predicate<List<TextBox>> accepted, List<TextBox> found) {
        List<Blob> blobs = Blobs.of(marks, stride, LineFinder.SMALLEST_LETTER);
        for (List<Blob> line : LineFinder.lines(blobs)) {
            add(line.stream().map(Blob::box).toList(), accepted, found);
        }
        blobs.replaceAll(Blob::transposed);
        for (List<Blob> line : LineFinder.lines(blobs)) {
            add(line.stream().map(b -> b.box().transposed()).toList(), accepted, found);
        }
    }

    private static void add(List<TextBox> letters, Predicate<List<TextBox>> accepted, List<TextBox> found) {
        if (accepted.test(letters)) {
            found.add(letters.stream().reduce(TextBox::union).orElseThrow());
        }
    }
}
