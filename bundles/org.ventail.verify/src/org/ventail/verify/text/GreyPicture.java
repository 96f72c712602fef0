package org.ventail.verify.text;

import java.util.Arrays;

/**
 * Grey values of any range, row by row. Nobody writes into them.
 *
 * @param values {@code width * height} of them, of any unit
 */
record GreyPicture(int width, int height, float[] values) {
    private static final int SAMPLES = 4096;
    /** Pixels in a row whose noise has little in common. */
    private static final int APART = 2;

    GreyPicture {
        if (width < 1 || height < 1 || values.length != width * height) {
            throw new IllegalArgumentException(width + "x" + height + " pixels with " + values.length + " values");
        }
    }

    /** The same, with 0 in place of what is no number, so that sums stay sums. The array becomes the picture's. */
    static GreyPicture of(int width, int height, float[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                values[i] = 0;
            }
        }
        return new GreyPicture(width, height, values);
    }

    float at(int x, int y) {
        return values[y * width + x];
    }

    GreyPicture crop(TextBox box) {
        float[] part = new float[box.width() * box.height()];
        for (int y = 0; y < box.height(); y++) {
            System.arraycopy(values, (box.y() + y) * width + box.x(), part, y * box.width(), box.width());
        }
        return new GreyPicture(box.width(), box.height(), part);
    }

    /** Half as large, each pixel the mean of four; an odd last row or column is left out. */
    GreyPicture halved() {
        int w = width / 2;
        int h = height / 2;
        float[] half = new float[w * h];
        for (int y = 0; y < h; y++) {
            int row = 2 * y * width;
            for (int x = 0; x < w; x++) {
                int i = row + 2 * x;
                half[y * w + x] = (values[i] + values[i + 1] + values[i + width] + values[i + width + 1]) / 4;
            }
        }
        return new GreyPicture(w, h, half);
    }

    /** Rows become columns. */
    GreyPicture transposed() {
        float[] turned = new float[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + y] = values[y * width + x];
            }
        }
        return new GreyPicture(height, width, turned);
    }

    /** Right becomes left. */
    GreyPicture mirrored() {
        float[] turned = new float[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[y * width + width - 1 - x] = values[y * width + x];
            }
        }
        return new GreyPicture(width, height, turned);
    }

    /** Top becomes bottom. */
    GreyPicture flipped() {
        float[] turned = new float[values.length];
        for (int y = 0; y < height; y++) {
            System.arraycopy(values, y * width, turned, (height - 1 - y) * width, width);
        }
        return new GreyPicture(width, height, turned);
    }

    /** Some of the values, spread over the picture, sorted. */
    float[] sample() {
        return spread(values.length, i -> values[i]);
    }

    /** By how much half of all pixels differ, or more, from one close by: noise, and what is as fine as that. */
    float grain() {
        float[] differences = spread(values.length - APART, i -> Math.abs(values[i + APART] - values[i]));
        return differences.length == 0 ? 0 : differences[differences.length / 2];
    }

    private interface AtPixel {
        float of(int i);
    }

    /** What is at some of the first pixels, sorted. */
    private static float[] spread(int pixels, AtPixel value) {
        float[] some = new float[Math.max(0, Math.min(SAMPLES, pixels))];
        // an odd step, so that the samples do not line up in columns
        long step = Math.max(1, pixels / Math.max(1, some.length) | 1);
        for (int i = 0; i < some.length; i++) {
            some[i] = value.of((int) (i * step % pixels));
        }
        Arrays.sort(some);
        return some;
    }
}
