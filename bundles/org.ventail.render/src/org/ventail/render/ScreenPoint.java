package org.ventail.render;

/**
 * Where a point of the scene lies on a picture.
 *
 * @param x pixels to the right; the centre of the first pixel is 0
 * @param y pixels down; the centre of the first row is 0
 * @param depthMm distance behind the target plane, as in {@link Picture#depthMm()}
 */
public record ScreenPoint(double x, double y, double depthMm) {
}
