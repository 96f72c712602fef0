package org.ventail.ui.studio;

/**
 * How real values become grey: {@code center - width / 2} is black, {@code center + width / 2} is white.
 *
 * @param center in the scan's unit (CT: Hounsfield units)
 * @param width in the same unit, more than zero
 */
public record WindowLevel(double center, double width) {
    public WindowLevel {
        if (!(width > 0) || !Double.isFinite(center)) {
            throw new IllegalArgumentException("unusable window: center " + center + ", width " + width);
        }
    }

    public double low() {
        return center - width / 2;
    }

    public double high() {
        return center + width / 2;
    }

    /** From black and white points; a flat range gets a width of one. */
    public static WindowLevel between(double low, double high) {
        return new WindowLevel((low + high) / 2, Math.max(high - low, 1e-6));
    }

    /** Moved by a drag, both in shares of the present width. */
    public WindowLevel dragged(double widthShare, double centerShare) {
        double w = Math.max(width * Math.exp(widthShare), 1e-6);
        return new WindowLevel(center + centerShare * width, w);
    }
}
