package org.ventail.render;

import org.ventail.api.model.Point3;

/**
 * A picture plane in the scan, oblique if need be.
 *
 * @param centerLps what lies in the middle of the picture
 * @param right unit direction to the right of the picture
 * @param down unit direction down the picture, at right angles to it
 * @param pixelMm size of a pixel
 */
public record SlicePlane(Point3 centerLps, Point3 right, Point3 down, double pixelMm) {
    public SlicePlane {
        if (!(pixelMm > 0) || Math.abs(right.dot(down)) > 1e-6) {
            throw new IllegalArgumentException("a plane needs two directions at right angles and a pixel size");
        }
        right = right.normalized();
        down = down.normalized();
    }

    public static SlicePlane of(SliceOrientation orientation, Point3 centerLps, double pixelMm) {
        return new SlicePlane(centerLps, orientation.right(), orientation.down(), pixelMm);
    }

    /** Direction away from the viewer. */
    public Point3 normal() {
        return right.cross(down);
    }

    /** The point under a pixel of a picture of that size; the centre of the first pixel is (0, 0). */
    public Point3 toLps(double x, double y, int width, int height) {
        return centerLps.plus(right.times((x - (width - 1) / 2.0) * pixelMm))
                .plus(down.times((y - (height - 1) / 2.0) * pixelMm));
    }

    /** Where a point lies on the picture, and how far behind the plane. */
    public ScreenPoint toScreen(Point3 lps, int width, int height) {
        Point3 d = lps.minus(centerLps);
        return new ScreenPoint(d.dot(right) / pixelMm + (width - 1) / 2.0, d.dot(down) / pixelMm + (height - 1) / 2.0,
                d.dot(normal()));
    }
}
