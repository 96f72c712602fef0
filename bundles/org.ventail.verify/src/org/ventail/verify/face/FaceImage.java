package org.ventail.verify.face;

/**
 * A colour picture as the networks want it: red, green, blue per pixel, 0..255, row by row. Immutable by contract.
 *
 * @param width pixels per row
 * @param height rows
 * @param rgb {@code 3 * width * height} values
 */
public record FaceImage(int width, int height, float[] rgb) {
    public FaceImage {
        if (width < 1 || height < 1 || rgb.length != 3 * width * height) {
            throw new IllegalArgumentException(rgb.length + " values for " + width + "x" + height + " pixels");
        }
    }

    /** From packed {@code 0xRRGGBB} pixels. */
    public static FaceImage of(int width, int height, int[] packed) {
        float[] f = new float[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            f[3 * i] = packed[i] >> 16 & 255;
            f[3 * i + 1] = packed[i] >> 8 & 255;
            f[3 * i + 2] = packed[i] & 255;
        }
        return new FaceImage(width, height, f);
    }

    /** One channel (0 red, 1 green, 2 blue) of a pixel; black outside. */
    float at(int x, int y, int channel) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : rgb[3 * (y * width + x) + channel];
    }

    /** One channel between pixel centres, linear; black outside. */
    float between(double x, double y, int channel) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        float fx = (float) (x - x0);
        float fy = (float) (y - y0);
        float top = at(x0, y0, channel) * (1 - fx) + at(x0 + 1, y0, channel) * fx;
        float bottom = at(x0, y0 + 1, channel) * (1 - fx) + at(x0 + 1, y0 + 1, channel) * fx;
        return top * (1 - fy) + bottom * fy;
    }

    /** The part inside whole-pixel bounds that lie in the picture. */
    FaceImage crop(PixelRect r) {
        float[] f = new float[3 * r.width() * r.height()];
        for (int row = 0; row < r.height(); row++) {
            System.arraycopy(rgb, 3 * ((r.y() + row) * width + r.x()), f, 3 * row * r.width(), 3 * r.width());
        }
        return new FaceImage(r.width(), r.height(), f);
    }
}
