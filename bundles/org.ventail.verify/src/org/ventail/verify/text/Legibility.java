package org.ventail.verify.text;

/**
 * Whether a box shows two things, ink and what it stands on, rather than the many greys of tissue or noise: the difference
 * of ink and ground must make up most of the spread of the values (Otsu's criterion).
 */
record Legibility(GreyPicture picture, float ceiling, byte[] marks) {
    private static final double LEAST_SEPARATION = 0.7;

    boolean legible(TextBox box, byte ink) {
        return separation(box, ink) >= LEAST_SEPARATION;
    }

    double separation(TextBox box, byte ink) {
        double inkSum = 0;
        double groundSum = 0;
        double squares = 0;
        int inks = 0;
        int grounds = 0;
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                int i = y * picture.width() + x;
                double v = Math.min(ceiling, picture.values()[i]);
                squares += v * v;
                if (marks[i] == ink) {
                    inkSum += v;
                    inks++;
                } else {
                    groundSum += v;
                    grounds++;
                }
            }
        }
        if (inks == 0 || grounds == 0) {
            return 0;
        }
        int n = inks + grounds;
        double mean = (inkSum + groundSum) / n;
        double variance = squares / n - mean * mean;
        double difference = inkSum / inks - groundSum / grounds;
        return variance <= 0 ? 0 : (double) inks / n * grounds / n * difference * difference / variance;
    }
}
