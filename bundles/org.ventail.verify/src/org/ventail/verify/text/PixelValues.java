package org.ventail.verify.text;

import java.util.Arrays;

/** Grey values of a picture as 0 to 255, and pictures of other sizes: what the models want to see. */
final class PixelValues {
    private static final int WHITE = 255;
    private static final double IGNORED = 0.005;

    private PixelValues() {
    }

    /** The picture's own range, but for a few outliers, as 0 to 255. */
    static GreyPicture windowed(GreyPicture p) {
        float[] sorted = p.sample();
        int few = (int) (IGNORED * sorted.length);
        float low = sorted[few];
        float high = sorted[sorted.length - 1 - few];
        if (high <= low) {
            low = sorted[0];
            high = sorted[sorted.length - 1];
        }
        float scale = high > low ? WHITE / (high - low) : 0;
        float[] out = new float[p.values().length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(0, Math.min(WHITE, (p.values()[i] - low) * scale));
        }
        return new GreyPicture(p.width(), p.height(), out);
    }

    /** Another size, bilinear, with the edges repeated. */
    static GreyPicture resized(GreyPicture p, int width, int height) {
        float[] out = new float[width * height];
        double sx = p.width() / (double) width;
        double sy = p.height() / (double) height;
        for (int y = 0; y < height; y++) {
            double fy = Math.max(0, Math.min(p.height() - 1, (y + 0.5) * sy - 0.5));
            int y0 = (int) fy;
            int y1 = Math.min(p.height() - 1, y0 + 1);
            for (int x = 0; x < width; x++) {
                double fx = Math.max(0, Math.min(p.width() - 1, (x + 0.5) * sx - 0.5));
                int x0 = (int) fx;
                int x1 = Math.min(p.width() - 1, x0 + 1);
                double top = p.at(x0, y0) + (fx - x0) * (p.at(x1, y0) - p.at(x0, y0));
                double bottom = p.at(x0, y1) + (fx - x0) * (p.at(x1, y1) - p.at(x0, y1));
                out[y * width + x] = (float) (top + (fy - y0) * (bottom - top));
            }
        }
        return new GreyPicture(width, height, out);
    }

    /** In the middle of a larger picture of its own commonest value, so that nothing stands at an edge. */
    static GreyPicture padded(GreyPicture p, int by) {
        float[] sorted = p.sample();
        int w = p.width() + 2 * by;
        float[] out = new float[w * (p.height() + 2 * by)];
        Arrays.fill(out, sorted[sorted.length / 2]);
        for (int y = 0; y < p.height(); y++) {
            System.arraycopy(p.values(), y * p.width(), out, (y + by) * w + by, p.width());
        }
        return new GreyPicture(w, p.height() + 2 * by, out);
    }
}
