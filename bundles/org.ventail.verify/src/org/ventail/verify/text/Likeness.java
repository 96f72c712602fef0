package org.ventail.verify.text;

/**
 * Whether two pictures show the same in some place but for noise and a change of brightness and contrast, as the planes of a
 * grey picture do that went through a lossy compression: in every small tile the values, each within its picture's range there,
 * hardly differ in the mean. One other letter is too much.
 */
final class Likeness {
    private static final int TILE = 8;
    /** Of 255. */
    private static final double MOST_DIFFERENCE = 12;

    private Likeness() {
    }

    /** @param place in both pictures, which are of one size */
    static boolean alike(GreyPicture a, GreyPicture b, TextBox place) {
        if (a == b) {
            return true;
        }
        if (a.width() != b.width() || a.height() != b.height()) {
            return false;
        }
        GreyPicture one = PixelValues.windowed(a.crop(place));
        GreyPicture other = PixelValues.windowed(b.crop(place));
        for (int y = 0; y < one.height(); y += TILE) {
            for (int x = 0; x < one.width(); x += TILE) {
                if (difference(one, other, x, y) > MOST_DIFFERENCE) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double difference(GreyPicture a, GreyPicture b, int left, int top) {
        int right = Math.min(a.width(), left + TILE);
        int bottom = Math.min(a.height(), top + TILE);
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += Math.abs(a.at(x, y) - b.at(x, y));
            }
        }
        return sum / ((right - left) * (bottom - top));
    }
}
