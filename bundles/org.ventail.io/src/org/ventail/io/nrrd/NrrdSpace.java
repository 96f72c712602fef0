package org.ventail.io.nrrd;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Problem;
import org.ventail.io.raw.PlausibleAffine;

/** Where the voxels of a NRRD file are: its named spaces turned into LPS millimetres. */
final class NrrdSpace {
    private static final Pattern VECTOR = Pattern.compile("none|\\([^)]*\\)");

    private NrrdSpace() {
    }

    /** The vectors of a field such as {@code (1,0,0) none (0,1,0)}, as texts. */
    static List<String> vectors(String field) {
        List<String> all = new ArrayList<>();
        Matcher m = VECTOR.matcher(field);
        while (m.find()) {
            all.add(m.group());
        }
        return all;
    }

    /** The grid; what is doubtful about it is added to the problems. */
    static Geometry grid(NrrdHeader h, NrrdLayout layout, Path file, List<Problem> problems) {
        Optional<Affine> oriented = oriented(h, layout);
        double[] sign = signs(h.field("space").orElse("").toLowerCase(Locale.ROOT));
        if (oriented.isEmpty() || sign.length == 0) {
            problems.add(Problem.warning("nrrd.orientation-unknown",
                    "the header does not say where the patient's left is: left and right are a guess", file,
                    "Write it again with 'space: left-posterior-superior' and space directions."));
        }
        Affine turned = oriented.orElseGet(() -> spacingsOnly(h, layout));
        if (sign.length == 3) {
            turned = Affine.scale(sign[0], sign[1], sign[2]).compose(turned);
        }
        return new Geometry(layout.size(0), layout.size(1), layout.size(2), withoutNegativeZeros(turned));
    }

    private static Optional<Affine> oriented(NrrdHeader h, NrrdLayout layout) {
        List<String> directions = vectors(h.field("space directions").orElse(""));
        if (directions.size() < 3) {
            return Optional.empty();
        }
        double[][] columns = new double[3][];
        for (int i = 0; i < 3; i++) {
            columns[i] = numbers(directions.get(layout.spaceAxes().get(i)));
        }
        double[] origin = numbers(h.field("space origin").orElse("(0,0,0)"));
        if (columns[0].length != 3 || columns[1].length != 3 || columns[2].length != 3 || origin.length != 3) {
            return Optional.empty();
        }
        return PlausibleAffine.ofRows(columns[0][0], columns[1][0], columns[2][0], origin[0], columns[0][1],
                columns[1][1], columns[2][1], origin[1], columns[0][2], columns[1][2], columns[2][2], origin[2]);
    }

    /** What the axes of a named space must be multiplied with to be LPS; empty when the space is not the patient's. */
    private static double[] signs(String space) {
        return switch (space) {
            case "left-posterior-superior", "lps", "left-posterior-superior-time", "lpst" -> new double[] {1, 1, 1};
            case "right-anterior-superior", "ras", "right-anterior-superior-time", "rast" -> new double[] {-1, -1, 1};
            case "left-anterior-superior", "las", "left-anterior-superior-time", "last" -> new double[] {1, -1, 1};
            default -> new double[0];
        };
    }

    /** Along the LPS axes; a left-handed space can be had by slices that run from the top of the head down. */
    private static Affine spacingsOnly(NrrdHeader h, NrrdLayout layout) {
        String[] all = h.field("spacings").orElse("").trim().split("\\s+");
        double[] mm = new double[3];
        for (int i = 0; i < 3; i++) {
            int axis = layout.spaceAxes().get(i);
            double s = axis < all.length ? Math.abs(number(all[axis])) : Double.NaN;
            mm[i] = PlausibleAffine.edge(s) ? s : 1;
        }
        boolean left = h.field("space").orElse("").toLowerCase(Locale.ROOT).startsWith("3d-left-handed");
        return Affine.scale(mm[0], mm[1], left ? -mm[2] : mm[2]);
    }

    private static double[] numbers(String vector) {
        String[] parts = vector.replaceAll("[()]", "").split(",");
        double[] n = new double[parts.length];
        for (int i = 0; i < n.length; i++) {
            n[i] = number(parts[i]);
            if (!Double.isFinite(n[i])) {
                return new double[0];
            }
        }
        return n;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.trim());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Affine withoutNegativeZeros(Affine a) {
        double[] m = a.toRows();
        for (int i = 0; i < m.length; i++) {
            m[i] += 0.0;
        }
        return Affine.ofRows(m);
    }
}
