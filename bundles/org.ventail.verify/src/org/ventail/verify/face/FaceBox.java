package org.ventail.verify.face;

/**
 * Where a face is in a picture, in pixels; may reach beyond the borders.
 *
 * @param score how sure the detector is, 0..1; 1 for a box that is known and was not detected
 */
public record FaceBox(double score, double x, double y, double width, double height) {
    /** Area of the overlap divided by the area of the union. */
    double overlap(FaceBox o) {
        double w = Math.min(x + width, o.x + o.width) - Math.max(x, o.x);
        double h = Math.min(y + height, o.y + o.height) - Math.max(y, o.y);
        if (w <= 0 || h <= 0) {
            return 0;
        }
        return w * h / (width * height + o.width * o.height - w * h);
    }
}
