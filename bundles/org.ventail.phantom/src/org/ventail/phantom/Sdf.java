package org.ventail.phantom;

/**
 * Signed distances to simple bodies (negative inside, millimetres, nearly exact near the surface) and their smooth
 * blends.
 */
final class Sdf {
    private Sdf() {
    }

    static double square(double v) {
        return v * v;
    }

    static double length(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** Ellipsoid about the origin. */
    static double ellipsoid(double x, double y, double z, double rx, double ry, double rz) {
        double a = x / rx;
        double b = y / ry;
        double c = z / rz;
        double k0 = length(a, b, c);
        double k1 = length(a / rx, b / ry, c / rz);
        return k1 < 1e-9 ? -Math.min(rx, Math.min(ry, rz)) : k0 * (k0 - 1) / k1;
    }

    /** A stick from a to b whose radius goes from {@code ra} to {@code rb}. */
    static double stick(double x, double y, double z, double[] a, double ra, double[] b, double rb) {
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double dz = b[2] - a[2];
        double h = ((x - a[0]) * dx + (y - a[1]) * dy + (z - a[2]) * dz) / (dx * dx + dy * dy + dz * dz);
        h = Math.max(0, Math.min(1, h));
        return length(x - a[0] - h * dx, y - a[1] - h * dy, z - a[2] - h * dz) - (ra + h * (rb - ra));
    }

    /** Union, blended over about {@code k} millimetres. */
    static double add(double d, double part, double k) {
        double h = Math.max(k - Math.abs(d - part), 0) / k;
        return Math.min(d, part) - h * h * k * 0.25;
    }

    /** Body without the part, blended. */
    static double cut(double d, double part, double k) {
        return -add(-d, part, k);
    }
}
