package org.ventail.verify.face;

/** Whole-pixel bounds inside a picture. */
record PixelRect(int x, int y, int width, int height) {
    /** Clips to the picture first and rounds down then: the order matters, the networks were trained behind it. */
    static PixelRect clipped(double x, double y, double width, double height, FaceImage image) {
        double left = Math.max(x, 0);
        double top = Math.max(y, 0);
        double w = Math.min(x + width - left, image.width() - left);
        double h = Math.min(y + height - top, image.height() - top);
        return new PixelRect((int) Math.floor(left), (int) Math.floor(top), (int) Math.floor(w), (int) Math.floor(h));
    }

    /** Too small to hold anything. */
    boolean degenerate() {
        return width <= 1 || height <= 1;
    }
}
