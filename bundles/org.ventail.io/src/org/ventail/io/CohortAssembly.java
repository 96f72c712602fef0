package org.ventail.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ventail.api.io.Found;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;

/** Gathers what the readers found into one cohort: merges people, sorts, refuses two series of one name. One thread. */
final class CohortAssembly {
    private final Path root;
    private final Map<String, List<Series>> seriesOf = new TreeMap<>();
    private final Map<String, Map<String, String>> attributesOf = new HashMap<>();
    private final Map<String, String> subjectOf = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    CohortAssembly(Path root) {
        this.root = root;
    }

    void addProblems(List<Problem> more) {
        problems.addAll(more);
    }

    void add(Found found) {
        problems.addAll(found.problems());
        for (Found.OfSubject one : found.series()) {
            String other = subjectOf.putIfAbsent(one.series().id(), one.subjectId());
            if (other != null) {
                problems.add(other.equals(one.subjectId()) ? duplicate(one.series()) : shared(one.series()));
                continue;
            }
            seriesOf.putIfAbsent(one.subjectId(), new ArrayList<>());
            attributesOf.putIfAbsent(one.subjectId(), new TreeMap<>());
            seriesOf.get(one.subjectId()).add(one.series());
            Map<String, String> table = attributesOf.get(one.subjectId());
            for (Map.Entry<String, String> e : one.subjectAttributes().entrySet()) {
                if (!e.getValue().isBlank()) {
                    table.putIfAbsent(e.getKey(), e.getValue());
                }
            }
        }
    }

    private static Problem duplicate(Series series) {
        return Problem.warning("cohort.duplicate-series", "the series is there twice; the other copy is used",
                series.files().isEmpty() ? null : series.files().get(0), "Remove one of the two copies.");
    }

    private static Problem shared(Series series) {
        return Problem.error("cohort.shared-series",
                "two people have a series with the same UIDs; only that of the first is used",
                series.files().isEmpty() ? null : series.files().get(0),
                "Correct the patient ID, if both are one person, or the UIDs at their source.");
    }

    /** @throws VentailException if there is no image at all */
    Cohort cohort() throws VentailException {
        if (seriesOf.isEmpty()) {
            throw new VentailException(nothing());
        }
        List<Subject> subjects = new ArrayList<>();
        for (Map.Entry<String, List<Series>> e : seriesOf.entrySet()) {
            if (e.getValue().size() > 1) {
                e.getValue().sort(Comparator.comparing(Series::id));
            }
            subjects.add(new Subject(e.getKey(), e.getValue(), attributesOf.get(e.getKey())));
        }
        if (problems.size() > 1) {
            problems.sort(Comparator.comparing(CohortAssembly::place).thenComparing(Problem::code));
        }
        return new Cohort(root, subjects, problems);
    }

    private static String place(Problem problem) {
        return problem.file().map(Path::toString).orElse("");
    }

    /** If there is nothing but damaged files, the first of them is what the user must know of. */
    private Problem nothing() {
        for (Problem p : problems) {
            if (p.severity() == Problem.Severity.ERROR) {
                return Problem.error("cohort.empty", "there is no usable image in the folder; the first trouble: "
                        + p.message(), p.file().orElse(root), p.remedy());
            }
        }
        return Problem.error("cohort.empty", "there are no images in the folder", root,
                "Choose a folder with DICOM, NIfTI or NRRD files, or check that it is mounted.");
    }
}
