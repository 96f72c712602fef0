package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that stands at one place of many pictures of a series, as scanners write it: where some picture shows the same strokes
 * too faintly to be read, it is there all the same. Compared is each place, without what is around the strokes, with the mean
 * of the pictures in which the text was read (correlation). Learns as pictures come; one owner.
 */
final class RepeatedText {
    private static final int FEWEST_PICTURES = 3;
    private static final int MOST_PLACES = 200;
    private static final double SAME_PLACE = 0.6;
    private static final double LEAST_CORRELATION = 0.4;
    private static final double COVERED = 0.5;
    private final List<Overlay> overlays = new ArrayList<>();

    /** What stands at a place. */
    private static final class Overlay {
        private final FoundText first;
        private final int pictureWidth;
        private final int pictureHeight;
        private final float[] sum;
        private TextKind kind;
        private Place last;
        private int pictures;

        Overlay(GreyPicture p, FoundText text) {
            first = text;
            pictureWidth = p.width();
            pictureHeight = p.height();
            sum = new float[(int) text.box().area()];
            kind = text.kind();
        }

        boolean of(GreyPicture p, Place place) {
            return p.width() == pictureWidth && p.height() == pictureHeight && axis(place) == axis(first.place());
        }

        void add(GreyPicture p, FoundText text) {
            float[] strokes = strokes(p);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += strokes[i];
            }
            kind = kind.compareTo(text.kind()) <= 0 ? kind : text.kind();
            last = text.place();
            pictures++;
        }

        float[] strokes(GreyPicture p) {
            return ReadingViews.flattened(p.crop(first.box())).values();
        }

        private static int axis(Place place) {
            return place instanceof Place.OfVolume v ? v.axis() : -1;
        }
    }

    /** Takes what was read in a picture. */
    void learn(GreyPicture picture, List<FoundText> texts) {
        for (FoundText t : texts) {
            Overlay known = overlays.stream().filter(o -> o.of(picture, t.place()) && o.first.box().overlap(t.box()) > SAME_PLACE)
                    .findFirst().orElse(null);
            if (known == null && overlays.size() < MOST_PLACES) {
                known = new Overlay(picture, t);
                overlays.add(known);
            }
            // the planes of a frame are one picture
            if (known != null && !t.place().equals(known.last)) {
                known.add(picture, t);
            }
        }
    }

    /** What else is in a picture. */
    List<FoundText> missing(GreyPicture picture, Place place, List<FoundText> found) {
        List<FoundText> more = new ArrayList<>();
        for (Overlay o : overlays) {
            TextBox box = o.first.box();
            boolean open = found.stream().mapToLong(t -> t.box().common(box)).sum() < COVERED * box.area();
            if (open && o.pictures >= FEWEST_PICTURES && o.of(picture, place)
                    && correlation(o.strokes(picture), o.sum) >= LEAST_CORRELATION) {
                more.add(new FoundText(place, box, o.first.words(), o.kind));
            }
        }
        return more;
    }

    private static double correlation(float[] a, float[] b) {
        double sumA = 0;
        double sumB = 0;
        double squaresA = 0;
        double squaresB = 0;
        double products = 0;
        for (int i = 0; i < a.length; i++) {
            sumA += a[i];
            sumB += b[i];
            squaresA += (double) a[i] * a[i];
            squaresB += (double) b[i] * b[i];
            products += (double) a[i] * b[i];
        }
        double spread = (squaresA - sumA * sumA / a.length) * (squaresB - sumB * sumB / a.length);
        return spread > 0 ? (products - sumA * sumB / a.length) / Math.sqrt(spread) : 0;
    }
}
