package org.ventail.ui.cohort;

import java.util.Optional;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.ui.studio.StudioState;
import org.ventail.workflow.StagedSeries;

/**
 * Where a series stands on its way.
 *
 * @param label for people
 * @param icon name of its icon
 */
record SeriesStatus(String label, String icon) {
    static SeriesStatus of(Series series, StudioState state) {
        if (series.broken()) {
            return new SeriesStatus("Cannot be used", "error");
        }
        Optional<StagedSeries> staged = state.result().flatMap(
                r -> r.series().stream().filter(s -> s.original().id().equals(series.id())).findFirst());
        if (staged.isPresent()) {
            return ofStaged(staged.get());
        }
        Optional<DefacedVolume> after = state.scan().filter(s -> s.series().id().equals(series.id()))
                .flatMap(s -> s.after());
        if (after.isPresent()) {
            return ofDefaced(after.get().status());
        }
        if (series.role() != Series.Role.IMAGE) {
            return new SeriesStatus(role(series.role()), "derived");
        }
        return series.problems().stream().allMatch(p -> p.severity() == Problem.Severity.INFO)
                ? new SeriesStatus("As read", "raw") : new SeriesStatus("See Findings", "warning");
    }

    private static SeriesStatus ofStaged(StagedSeries s) {
        return s.leaves() ? s.status().map(SeriesStatus::ofDefaced).orElse(new SeriesStatus("Staged", "done"))
                : new SeriesStatus("Stays behind", "error");
    }

    private static SeriesStatus ofDefaced(DefacedVolume.Status status) {
        return switch (status) {
            case DEFACED -> new SeriesStatus("Defaced", "done");
            case NOTHING_LEFT -> new SeriesStatus("No face left", "done");
            case NO_HEAD -> new SeriesStatus("No head found", "warning");
            case UNSURE -> new SeriesStatus("Unsure: look", "warning");
        };
    }

    private static String role(Series.Role role) {
        return switch (role) {
            case IMAGE -> "Image";
            case DERIVED -> "Derived object";
            case LOCALIZER -> "Localizer";
            case OTHER -> "Other";
        };
    }
}
