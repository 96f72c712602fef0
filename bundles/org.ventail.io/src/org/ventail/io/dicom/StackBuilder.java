package org.ventail.io.dicom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Problem;

/**
 * Orders parallel slices along their normal, by position alone, and makes the grid; names what keeps them from being
 * one. One per series.
 */
final class StackBuilder {
    private static final double SAME_PLACE_MM = 0.01;

    private final List<Problem> problems;

    StackBuilder(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * The volume that these slices make, or empty with the reason in the problems. All have a plane and are aligned.
     */
    Optional<SliceStack> build(List<Slice> slices) {
        List<List<Slice>> places = places(slices);
        int timePoints = timePoints(places);
        List<Slice> line = new ArrayList<>(places.size());
        for (List<Slice> place : places) {
            line.add(place.get(0));
        }
        if (line.size() < 2) {
            return Optional.empty();
        }
        SliceDistances distances = SliceDistances.of(line);
        problems.addAll(distances.problems());
        if (!distances.usable()) {
            return Optional.empty();
        }
        List<Slice> ordered = new ArrayList<>(line.size() * timePoints);
        for (int t = 0; t < timePoints; t++) {
            for (List<Slice> place : places) {
                ordered.add(place.get(t));
            }
        }
        Optional<Geometry> grid = geometry(line);
        return grid.isEmpty() ? Optional.empty() : Optional.of(new SliceStack(grid.get(), timePoints, List.copyOf(ordered)));
    }

    /** Slices by their place along the normal; those at one place in the order of time. */
    private static List<List<Slice>> places(List<Slice> slices) {
        Point3 normal = plane(slices.get(0)).normalLps();
        List<Slice> sorted = new ArrayList<>(slices);
        sorted.sort(new ByPlace(normal));
        List<List<Slice>> places = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (Slice s : sorted) {
            double place = plane(s).positionLps().dot(normal);
            if (place - last > SAME_PLACE_MM) {
                places.add(new ArrayList<>());
                last = place;
            }
            places.get(places.size() - 1).add(s);
        }
        for (List<Slice> place : places) {
            if (place.size() > 1) {
                place.sort(Comparator.comparing(Slice::order));
            }
        }
        return places;
    }

    /** By the place along the normal, then by time. */
    private record ByPlace(Point3 normal) implements Comparator<Slice> {
        @Override
        public int compare(Slice a, Slice b) {
            int order = Double.compare(plane(a).positionLps().dot(normal), plane(b).positionLps().dot(normal));
            return order != 0 ? order : a.order().compareTo(b.order());
        }
    }

    /** How many slices lie at every place; if that differs, only the first at each counts and a problem says so. */
    private int timePoints(List<List<Slice>> places) {
        int most = 1;
        int least = Integer.MAX_VALUE;
        for (List<Slice> place : places) {
            most = Math.max(most, place.size());
            least = Math.min(least, place.size());
        }
        if (least >= most) {
            return most;
        }
        int extra = places.stream().mapToInt(p -> p.size() - 1).sum();
        Slice example = places.stream().filter(p -> p.size() > 1).findFirst().orElseThrow().get(1);
        problems.add(Problem.warning("dicom.duplicate-position",
                extra + " slices lie where another slice lies already; they are left out.", example.instance().file(),
                "Look whether two acquisitions were merged into this series, and export them one by one."));
        return 1;
    }

    private Optional<Geometry> geometry(List<Slice> line) {
        Plane first = plane(line.get(0));
        Point3 last = plane(line.get(line.size() - 1)).positionLps();
        Point3 step = last.minus(first.positionLps()).times(1.0 / (line.size() - 1));
        Point3 x = first.rowLps().times(first.columnSpacingMm());
        Point3 y = first.columnLps().times(first.rowSpacingMm());
        PixelLayout layout = line.get(0).layout();
        try {
            return Optional.of(new Geometry(layout.columns(), layout.rows(), line.size(),
                    Affine.ofColumns(array(x), array(y), array(step), array(first.positionLps()))));
        } catch (IllegalArgumentException e) {
            problems.add(Problem.error("dicom.too-large", "The series makes no usable volume: " + e.getMessage() + ".",
                    line.get(0).instance().file(), "Split the series."));
            return Optional.empty();
        }
    }

    private static double[] array(Point3 p) {
        return new double[] {p.x(), p.y(), p.z()};
    }

    private static Plane plane(Slice s) {
        return s.plane().orElseThrow();
    }
}
