package org.ventail.io.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Problem;

/**
 * What the positions of slices, sorted along their normal, say: missing slices, unequal distances, tilt.
 *
 * @param problems what was noticed
 * @param usable whether one affine map describes the positions
 */
record SliceDistances(List<Problem> problems, boolean usable) {
    /** A distance is a gap of n slices if it is n+1 times the usual one within this fraction of the usual one. */
    private static final double GAP_TOLERANCE = 0.15;
    private static final double SILENT_TOLERANCE = 0.02;
    private static final double ROUNDING_MM = 0.01;
    private static final double USABLE_TOLERANCE = 0.25;
    private static final double TILT_DEGREES = 0.5;
    private static final double SPARSE_FACTOR = 3;
    private static final int NAMED_GAPS = 3;
    /** One lost slice of so many moves nothing by more than a slice and hides nothing of a face. */
    private static final int FEWEST_TO_BRIDGE = 100;

    static SliceDistances of(List<Slice> line) {
        return new Examination(line).run();
    }

    /** The state of one examination. */
    private static final class Examination {
        private final List<Slice> line;
        private final Path file;
        private final Point3 normal;
        private final double[] place;
        private final double usual;
        private final List<Problem> problems = new ArrayList<>();

        Examination(List<Slice> line) {
            this.line = line;
            this.file = line.get(0).instance().file();
            this.normal = line.get(0).plane().orElseThrow().normalLps();
            this.place = new double[line.size()];
            for (int i = 0; i < place.length; i++) {
                place[i] = position(line.get(i)).dot(normal);
            }
            this.usual = usual();
        }

        SliceDistances run() {
            boolean usable = complete() && straight();
            if (usable) {
                tilt();
                sparse();
            }
            return new SliceDistances(List.copyOf(problems), usable);
        }

        /** Whether the distances are those of one spacing; a lone lost slice is bridged. */
        private boolean complete() {
            List<String> gaps = new ArrayList<>();
            int missing = missing(gaps);
            if (missing == 0) {
                return uniform();
            }
            boolean bridged = missing == 1 && line.size() >= FEWEST_TO_BRIDGE;
            problems.add(missingSlices(missing, gaps, bridged));
            return bridged;
        }

        /** The smallest distance if all others are multiples of it, else the median. */
        private double usual() {
            double[] d = new double[place.length - 1];
            for (int i = 0; i < d.length; i++) {
                d[i] = place[i + 1] - place[i];
            }
            Arrays.sort(d);
            for (double v : d) {
                if (!(Math.abs(v / d[0] - Math.rint(v / d[0])) < GAP_TOLERANCE)) {
                    return d[d.length / 2];
                }
            }
            return d[0];
        }

        /** How many slices are missing; adds where. */
        private int missing(List<String> gaps) {
            int missing = 0;
            for (int i = 0; i + 1 < place.length; i++) {
                double steps = (place[i + 1] - place[i]) / usual;
                int gap = (int) Math.rint(steps) - 1;
                if (gap > 0 && Math.abs(steps - gap - 1) < GAP_TOLERANCE && !thicker(i)) {
                    missing += gap;
                    gaps.add(mm("%d between %.1f and %.1f mm", gap, place[i], place[i + 1]));
                }
            }
            return missing;
        }

        private Problem missingSlices(int missing, List<String> gaps, boolean bridged) {
            int named = Math.min(NAMED_GAPS, gaps.size());
            String more = named < gaps.size() ? " and in " + (gaps.size() - named) + " more gaps" : "";
            String message = missing + " of " + (place.length + missing) + " slices are missing: "
                    + String.join(", ", gaps.subList(0, named)) + " along the slice normal" + more;
            return bridged
                    ? Problem.warning("dicom.missing-slices",
                            message + mm("; the mean spacing is used and positions are up to %.1f mm off.",
                                    worst()),
                            file,
                            "Copy the missing file from the source, if exact positions matter.")
                    : Problem.error("dicom.missing-slices", message + ".", file,
                            "Copy the missing files from the source and scan again; a face in a volume with gaps cannot"
                                    + " be judged.");
        }

        /** A wider distance between slices that say they are as thick is no gap. */
        private boolean thicker(int i) {
            double thickness = Math.max(line.get(i).thicknessMm(), line.get(i + 1).thicknessMm());
            double least = line.stream().mapToDouble(Slice::thicknessMm).min().orElse(0);
            return least > 0 && thickness > 1.5 * least && place[i + 1] - place[i] < 1.1 * thickness;
        }

        private boolean uniform() {
            double step = meanStep();
            double worst = worst();
            if (worst <= SILENT_TOLERANCE * step + ROUNDING_MM) {
                return true;
            }
            boolean usable = worst <= USABLE_TOLERANCE * step;
            String message = mm("The slices are not at equal distances: positions are up to %.2f mm off a spacing of"
                    + " %.2f mm", worst, step) + (usable ? "; the mean spacing is used." : ".");
            problems.add(usable ? Problem.warning("dicom.non-uniform-spacing", message, file,
                    "Measure nothing in this volume that depends on exact positions.")
                    : Problem.error("dicom.non-uniform-spacing", message, file,
                            "Resample the series to equal distances first, or leave it out."));
            return usable;
        }

        private double meanStep() {
            return (place[place.length - 1] - place[0]) / (place.length - 1);
        }

        /** The largest distance of a slice from where the mean spacing puts it. */
        private double worst() {
            double worst = 0;
            for (int i = 0; i < place.length; i++) {
                worst = Math.max(worst, Math.abs(place[i] - place[0] - i * meanStep()));
            }
            return worst;
        }

        /** Whether the first pixels of all slices lie on one line. */
        private boolean straight() {
            Point3 step = step();
            Plane first = line.get(0).plane().orElseThrow();
            double allowed = 0.5 * Math.max(first.rowSpacingMm(), first.columnSpacingMm());
            for (int i = 0; i < line.size(); i++) {
                Point3 off = position(line.get(i)).minus(position(line.get(0))).minus(step.times(i));
                if (off.minus(normal.times(off.dot(normal))).length() > allowed) {
                    problems.add(Problem.error("dicom.irregular-positions",
                            "The slices are shifted against each other within their planes.",
                            line.get(i).instance().file(),
                            "Export the series again; no volume can be made of it as it is."));
                    return false;
                }
            }
            return true;
        }

        private void tilt() {
            Point3 direction = step().normalized();
            double degrees = Math.toDegrees(Math.acos(Math.min(1, Math.abs(direction.dot(normal)))));
            if (degrees > TILT_DEGREES) {
                problems.add(Problem.warning("dicom.gantry-tilt",
                        mm("The gantry was tilted by %.1f degrees; the volume is sheared and is kept so.",
                                degrees),
                        file,
                        "Nothing, positions are right; tools that assume right angles need it resampled."));
            }
        }

        private void sparse() {
            double thickness = line.get(0).thicknessMm();
            double step = meanStep();
            if (thickness > 0 && step > SPARSE_FACTOR * thickness) {
                problems.add(Problem.warning("dicom.sparse-slices",
                        mm("The slices are %.1f mm apart but only %.1f mm thick.", step, thickness), file,
                        "Look whether slices were left out at regular distances."));
            }
        }

        private Point3 step() {
            return position(line.get(line.size() - 1)).minus(position(line.get(0))).times(1.0 / (line.size() - 1));
        }

        private static Point3 position(Slice s) {
            return s.plane().orElseThrow().positionLps();
        }

        private static String mm(String format, Object... values) {
            return String.format(Locale.ROOT, format, values);
        }
    }
}
