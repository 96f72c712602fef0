package org.ventail.io.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ventail.api.io.Region;
import org.ventail.api.model.Point3;
import org.ventail.api.model.VentailException;

/**
 * The space inside closed planar contours, as thick as their planes are apart; where contours of one plane overlap, a point
 * is inside if it is in any. Immutable.
 */
final class ContourSpace implements Region {
    private static final double FLAT_MM = 0.5;

    private final Point3 right;
    private final Point3 down;
    private final StackedPlanes stack;
    private final List<List<Polygon>> byPlane = new ArrayList<>();

    /** A contour in the coordinates of its plane. */
    private record Polygon(double[] u, double[] v, double minU, double maxU, double minV, double maxV) {
        boolean contains(double pu, double pv) {
            if (pu < minU || pu > maxU || pv < minV || pv > maxV) {
                return false;
            }
            boolean inside = false;
            for (int i = 0, j = u.length - 1; i < u.length; j = i++) {
                if (v[i] > pv != v[j] > pv && pu < (u[j] - u[i]) * (pv - v[i]) / (v[j] - v[i]) + u[i]) {
                    inside = !inside;
                }
            }
            return inside;
        }
    }

    ContourSpace(List<double[]> contours, Path file) throws VentailException {
        if (contours.isEmpty()) {
            throw StackedPlanes.nothingMarked(file, "it has no closed contours");
        }
        Point3 normal = normal(contours.get(0));
        if (!(normal.length() > 0.5)) {
            throw StackedPlanes.nothingMarked(file, "its first contour encloses nothing");
        }
        Point3 other = Math.abs(normal.x()) < 0.9 ? new Point3(1, 0, 0) : new Point3(0, 1, 0);
        this.right = other.minus(normal.times(other.dot(normal))).normalized();
        this.down = normal.cross(right);
        double[] places = contours.stream().mapToDouble(c -> point(c, 0).dot(normal)).toArray();
        for (int i = 0; i < places.length; i++) {
            double[] c = contours.get(i);
            for (int p = 0; p < c.length / 3; p++) {
                if (Math.abs(point(c, p).dot(normal) - places[i]) > FLAT_MM) {
                    throw StackedPlanes.nothingMarked(file, "its contours do not lie on parallel planes");
                }
            }
        }
        this.stack = new StackedPlanes(normal, places);
        for (int i = 0; i < stack.count(); i++) {
            byPlane.add(new ArrayList<>());
        }
        contours.forEach(c -> byPlane.get(stack.at(c[0], c[1], c[2])).add(polygon(c)));
    }

    private static Point3 point(double[] c, int p) {
        return new Point3(c[3 * p], c[3 * p + 1], c[3 * p + 2]);
    }

    /** Newell's normal of a polygon. */
    private static Point3 normal(double[] c) {
        Point3 sum = new Point3(0, 0, 0);
        int n = c.length / 3;
        Point3 first = point(c, 0);
        for (int p = 1; p + 1 < n; p++) {
            sum = sum.plus(point(c, p).minus(first).cross(point(c, p + 1).minus(first)));
        }
        return sum.length() > 0 ? sum.normalized() : sum;
    }

    private Polygon polygon(double[] c) {
        int n = c.length / 3;
        double[] u = new double[n];
        double[] v = new double[n];
        double minU = Double.POSITIVE_INFINITY;
        double maxU = Double.NEGATIVE_INFINITY;
        double minV = Double.POSITIVE_INFINITY;
        double maxV = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < n; p++) {
            u[p] = point(c, p).dot(right);
            v[p] = point(c, p).dot(down);
            minU = Math.min(minU, u[p]);
            maxU = Math.max(maxU, u[p]);
            minV = Math.min(minV, v[p]);
            maxV = Math.max(maxV, v[p]);
        }
        return new Polygon(u, v, minU, maxU, minV, maxV);
    }

    @Override
    public boolean contains(double x, double y, double z) {
        int place = stack.at(x, y, z);
        if (place < 0) {
            return false;
        }
        double pu = x * right.x() + y * right.y() + z * right.z();
        double pv = x * down.x() + y * down.y() + z * down.z();
        return byPlane.get(place).stream().anyMatch(p -> p.contains(pu, pv));
    }
}
