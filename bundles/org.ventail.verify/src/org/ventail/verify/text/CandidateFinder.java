package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.List;
import org.ventail.verify.text.Blobs.Blob;

/**
 * The cheap look: where a picture could hold lines of text, upright or turned by a quarter. Looks for bright and for dark
 * letters, at full range, among the faint values only (text in the air around a bright body), and in large pictures at half
 * the size as well. Finds much that is no text; misses letters below five pixels and faint ones inside the body.
 */
final class CandidateFinder {
    private static final double CONTRAST = 0.1;
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
        List<TextBox> found = new ArrayList<>();
        if (range <= 0) {
            // empty but for a few pixels that no sample met
            range = Float.MIN_NORMAL;
        }
        look(p, low, Float.MAX_VALUE, (float) (CONTRAST * range), found);
        float ceiling = (float) (low + FAINT * range);
        float contrast = (float) Math.max(CONTRAST * FAINT * range, NOISE_DEVIATIONS * noise(sample, ceiling));
        if (contrast < 0.8 * (ceiling - low)) {
            look(p, low, ceiling, contrast, found);
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

    private static void look(GreyPicture p, float low, float ceiling, float contrast, List<TextBox> found) {
        Inks inks = Inks.of(p, low, ceiling, contrast);
        Legibility legibility = new Legibility(p, ceiling, inks);
        for (Ink ink : Ink.values()) {
            List<Blob> blobs = Blobs.of(inks.of(ink), inks.stride());
            for (List<Blob> line : LineFinder.lines(blobs)) {
                add(box(line), ink, legibility, found);
            }
            for (List<Blob> line : LineFinder.lines(blobs.stream().map(Blob::transposed).toList())) {
                add(box(line).transposed(), ink, legibility, found);
            }
        }
    }

    private static void add(TextBox box, Ink ink, Legibility legibility, List<TextBox> found) {
        if (legibility.legible(box, ink)) {
            found.add(box);
        }
    }

    private static TextBox box(List<Blob> line) {
        return line.stream().map(Blob::box).reduce(TextBox::union).orElseThrow();
    }
}
