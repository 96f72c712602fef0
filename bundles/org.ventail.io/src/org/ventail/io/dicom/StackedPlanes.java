package org.ventail.io.dicom;

import java.nio.file.Path;
import java.util.Arrays;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Parallel planes by their place along their normal. A point belongs to the nearest plane, if that is no farther than half
 * the usual distance between neighbours. Immutable.
 */
final class StackedPlanes {
    private static final double SAME_PLACE_MM = 0.01;
    private static final double LONE_PLANE_MM = 5;

    private final Point3 normal;
    private final double[] places;
    private final double reachMm;

    /** @param places where planes lie along the normal, any order, with repetitions */
    StackedPlanes(Point3 normal, double[] places) {
        this.normal = normal;
        double[] sorted = places.clone();
        Arrays.sort(sorted);
        int n = 0;
        for (double p : sorted) {
            if (n == 0 || p - sorted[n - 1] > SAME_PLACE_MM) {
                sorted[n++] = p;
            }
        }
        this.places = Arrays.copyOf(sorted, n);
        this.reachMm = usualStep() / 2 * 1.001;
    }

    private double usualStep() {
        if (places.length < 2) {
            return LONE_PLANE_MM;
        }
        double[] steps = new double[places.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = places[i + 1] - places[i];
        }
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }

    int count() {
        return places.length;
    }

    /** Index of the plane that a point belongs to, or -1. */
    int at(double x, double y, double z) {
        double p = normal.x() * x + normal.y() * y + normal.z() * z;
        int i = Arrays.binarySearch(places, p);
        int above = i >= 0 ? i : -i - 1;
        int nearest = above == places.length || above > 0 && p - places[above - 1] < places[above] - p ? above - 1 : above;
        return nearest >= 0 && Math.abs(places[nearest] - p) <= reachMm ? nearest : -1;
    }

    static VentailException nothingMarked(Path file, String why) {
        return new VentailException(Problem.error("keep.nothing-marked", "No space can be read from this object: " + why
                + ".", file, "Give a segmentation or closed contours on parallel planes."));
    }
}
