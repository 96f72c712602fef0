package org.ventail.verify.face;

/** Pictures resampled to the square inputs of the networks, channel by channel (NCHW). */
final class NetworkInput {
    private NetworkInput() {
    }

    /**
     * Pads with black to a square, then resamples as TensorFlow 1 did: linear, no half-pixel centres. The networks
     * were trained
     * behind exactly this.
     *
     * @param centred black on both sides, else only right or below
     */
    static float[] padded(FaceImage image, int size, boolean centred) {
        int side = Math.max(image.width(), image.height());
        int missing = Math.abs(image.width() - image.height());
        int before = centred ? missing - (int) Math.round(missing * 0.5) : 0;
        int shiftX = image.width() < image.height() ? before : 0;
        int shiftY = image.height() < image.width() ? before : 0;
        float scale = (float) side / size;
        float[] out = new float[3 * size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                sample(image, x * scale, y * scale, shiftX, shiftY, side, out, y * size + x, size * size);
            }
        }
        return out;
    }

    private static void sample(FaceImage image, float x, float y, int shiftX, int shiftY, int side, float[] out, int at,
            int plane) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        int x1 = Math.min(x0 + 1, side - 1) - shiftX;
        int y1 = Math.min(y0 + 1, side - 1) - shiftY;
        float fx = x - x0;
        float fy = y - y0;
        for (int c = 0; c < 3; c++) {
            float a = image.at(x0 - shiftX, y0 - shiftY, c);
            float b = image.at(x0 - shiftX, y1, c);
            float top = a + (image.at(x1, y0 - shiftY, c) - a) * fx;
            float bottom = b + (image.at(x1, y1, c) - b) * fx;
            out[c * plane + at] = top + (bottom - top) * fy;
        }
    }

    /** Stretched to a size, pixel centres aligned, values {@code (v - 127) / 128}. */
    static float[] stretched(FaceImage image, int width, int height) {
        float[] out = new float[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sx = clamp((x + 0.5) * image.width() / width - 0.5, image.width() - 1.0);
                double sy = clamp((y + 0.5) * image.height() / height - 0.5, image.height() - 1.0);
                put(image, sx, sy, out, y * width + x, width * height);
            }
        }
        return out;
    }

    /** Warped by a similarity that maps output to picture pixels, values {@code (v - 127) / 128}. */
    static float[] warped(FaceImage image, Similarity toPicture, int size) {
        float[] out = new float[3 * size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                put(image, toPicture.x(x, y), toPicture.y(x, y), out, y * size + x, size * size);
            }
        }
        return out;
    }

    /** The value of a channel, 0..255, that {@link #warped} or {@link #stretched} made a number of. */
    static float toGrey(float number) {
        return number * 128 + 127;
    }

    private static void put(FaceImage image, double x, double y, float[] out, int at, int plane) {
        for (int c = 0; c < 3; c++) {
            out[c * plane + at] = (image.between(x, y, c) - 127) / 128;
        }
    }

    private static double clamp(double v, double max) {
        return Math.min(max, Math.max(0, v));
    }
}
