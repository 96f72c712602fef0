package org.ventail.deid.pixels;

/**
 * An upright rectangle in a slice of a volume.
 *
 * @param axis what stays the same in the slice: 0 columns, 1 rows, 2 slices of the grid
 * @param index of the slice along that axis
 * @param x first column of the rectangle: along y where columns stay the same, else along x
 * @param y first row of it: along y where slices stay the same, else along z
 */
public record SliceBox(int axis, int index, int timePoint, int x, int y, int width, int height) {
    public SliceBox {
        if (axis < 0 || axis > 2 || width < 1 || height < 1) {
            throw new IllegalArgumentException("no rectangle in a slice");
        }
    }
}
