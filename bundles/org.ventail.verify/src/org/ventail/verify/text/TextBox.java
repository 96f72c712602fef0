package org.ventail.verify.text;

/**
 * An upright rectangle of pixels.
 *
 * @param x left column
 * @param y top row
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record TextBox(int x, int y, int width, int height) {
    public TextBox {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a box of " + width + "x" + height + " pixels");
        }
    }

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    /** Pixels in it. */
    public long area() {
        return (long) width * height;
    }

    int shortSide() {
        return Math.min(width, height);
    }

    TextBox union(TextBox o) {
        int left = Math.min(x, o.x);
        int top = Math.min(y, o.y);
        return new TextBox(left, top, Math.max(right(), o.right()) - left, Math.max(bottom(), o.bottom()) - top);
    }

    /** Grown on all sides, but not beyond a picture. */
    TextBox grown(int by, int pictureWidth, int pictureHeight) {
        int left = Math.max(0, x - by);
        int top = Math.max(0, y - by);
        return new TextBox(left, top, Math.max(1, Math.min(pictureWidth, right() + by) - left),
                Math.max(1, Math.min(pictureHeight, bottom() + by) - top));
    }

    /** What lies in another one that it touches. */
    TextBox within(TextBox o) {
        int left = Math.max(x, o.x);
        int top = Math.max(y, o.y);
        return new TextBox(left, top, Math.min(right(), o.right()) - left, Math.min(bottom(), o.bottom()) - top);
    }

    TextBox moved(int dx, int dy) {
        return new TextBox(x + dx, y + dy, width, height);
    }

    TextBox scaled(int factor) {
        return new TextBox(x * factor, y * factor, width * factor, height * factor);
    }

    TextBox transposed() {
        return new TextBox(y, x, height, width);
    }

    /** Pixels in both. */
    public long common(TextBox o) {
        long w = Math.min(right(), o.right()) - Math.max(x, o.x);
        long h = Math.min(bottom(), o.bottom()) - Math.max(y, o.y);
        return w > 0 && h > 0 ? w * h : 0;
    }

    boolean touches(TextBox o) {
        return common(o) > 0;
    }

    /** Pixels in both over pixels in either, 0 to 1. */
    public double overlap(TextBox o) {
        long both = common(o);
        return both / (double) (area() + o.area() - both);
    }
}
