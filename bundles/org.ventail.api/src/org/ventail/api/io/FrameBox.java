package org.ventail.api.io;

/**
 * An upright rectangle of pixels in a frame of a file.
 *
 * @param frame number of the frame in the file, from 0
 * @param x left column
 * @param y top row
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record FrameBox(int frame, int x, int y, int width, int height) {
    public FrameBox {
        if (frame < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("no rectangle in a frame");
        }
    }

    /** Larger on all sides, but not beyond a picture. */
    public FrameBox grown(int by, int columns, int rows) {
        int left = Math.max(0, Math.min(columns - 1, x - by));
        int top = Math.max(0, Math.min(rows - 1, y - by));
        return new FrameBox(frame, left, top, Math.max(1, Math.min(columns, x + width + by) - left),
                Math.max(1, Math.min(rows, y + height + by) - top));
    }

    /** Whether a pixel lies in it. */
    public boolean contains(int column, int row) {
        return column >= x && column < x + width && row >= y && row < y + height;
    }
}
