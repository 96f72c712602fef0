package org.ventail.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.io.Region;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;

/**
 * What was marked by hand in a cohort, each mark for its series and all others of its study and frame of reference. Immutable.
 */
final class MarkList {
    static final MarkList NOTHING = new MarkList(Map.of());
    private final Map<String, List<Marked>> bySeries;

    /** A mark as a part of space, and how large it was drawn. */
    private record Marked(Region spare, Region take, double spareMl, double takeMl, String key) {
        static Marked of(HandMarks marks, String key) {
            return new Marked(RegionMask.space(marks.spare()), RegionMask.space(marks.take()), marks.spare().volumeMl(),
                    marks.take().volumeMl(), key);
        }
    }

    private MarkList(Map<String, List<Marked>> bySeries) {
        this.bySeries = bySeries;
    }

    static MarkList read(MarkFolder folder, Cohort cohort) throws VentailException {
        Map<String, List<Marked>> bySeries = new HashMap<>();
        for (Subject subject : cohort.subjects()) {
            for (Series series : subject.series()) {
                Optional<HandMarks> marks = series.geometry().isPresent() ? folder.read(series, series.geometry().get())
                        : Optional.empty();
                if (marks.isPresent()) {
                    Marked marked = Marked.of(marks.get(), folder.keyOf(series));
                    subject.series().stream().filter(o -> shares(series, o))
                            .forEach(o -> bySeries.computeIfAbsent(o.id(), k -> new ArrayList<>()).add(marked));
                }
            }
        }
        return new MarkList(bySeries);
    }

    private static boolean shares(Series marked, Series other) {
        return other.id().equals(marked.id()) || !marked.frameOfReferenceId().isEmpty()
                && other.frameOfReferenceId().equals(marked.frameOfReferenceId()) && other.studyId().equals(marked.studyId());
    }

    /** The options with what was marked for a series, on a grid in its space. */
    DefaceOptions on(DefaceOptions options, String seriesId, Geometry grid, IProgressMonitor monitor) {
        List<Marked> marked = bySeries.get(seriesId);
        if (marked == null) {
            return options;
        }
        Mask spare = RegionMask.of(grid, (x, y, z) -> marked.stream().anyMatch(m -> m.spare().contains(x, y, z)), monitor);
        Mask take = RegionMask.of(grid, (x, y, z) -> marked.stream().anyMatch(m -> m.take().contains(x, y, z)), monitor);
        DefaceOptions kept = spare.isEmpty() ? options : options.keeping(options.keep().map(spare::or).orElse(spare));
        return take.isEmpty() ? kept : kept.alsoRemoving(take);
    }

    /** Whether something was marked for a series. */
    boolean has(String seriesId) {
        return bySeries.containsKey(seriesId);
    }

    /** What people are told of the marks for a series that was defaced; empty if there are none. */
    Optional<Finding> word(String seriesId) {
        List<Marked> marked = bySeries.getOrDefault(seriesId, List.of());
        return marked.isEmpty() ? Optional.empty() : Optional.of(Finding.of(String.format(Locale.ROOT,
                "Marked by hand in the workbench and obeyed: %.1f ml to spare, %.1f ml to take.",
                marked.stream().mapToDouble(Marked::spareMl).sum(), marked.stream().mapToDouble(Marked::takeMl).sum()),
                "Look at the result; marks are changed in the workbench."));
    }

    /** Differs when the marks for a series may differ. */
    String keyOf(String seriesId) {
        StringBuilder key = new StringBuilder();
        bySeries.getOrDefault(seriesId, List.of()).forEach(m -> key.append(m.key()));
        return key.toString();
    }
}
