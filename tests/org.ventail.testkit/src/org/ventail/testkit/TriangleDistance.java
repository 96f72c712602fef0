package org.ventail.testkit;

import org.ventail.api.model.Point3;

/** Distance from a point to a triangle. */
final class TriangleDistance {
    private TriangleDistance() {
    }

    static double between(Point3 p, Point3 a, Point3 b, Point3 c) {
        Point3 ab = b.minus(a);
        Point3 ac = c.minus(a);
        Point3 n = ab.cross(ac);
        double area = n.dot(n);
        if (area > 0) {
            Point3 ap = p.minus(a);
            double v = ap.cross(ac).dot(n) / area;
            double w = ab.cross(ap).dot(n) / area;
            if (v >= 0 && w >= 0 && v + w <= 1) {
                return Math.abs(ap.dot(n)) / Math.sqrt(area);
            }
        }
        return Math.min(toEdge(p, a, b), Math.min(toEdge(p, b, c), toEdge(p, c, a)));
    }

    private static double toEdge(Point3 p, Point3 a, Point3 b) {
        Point3 ab = b.minus(a);
        double length = ab.dot(ab);
        double t = length == 0 ? 0 : Math.max(0, Math.min(1, p.minus(a).dot(ab) / length));
        return p.minus(a).minus(ab.times(t)).length();
    }
}
