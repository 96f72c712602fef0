package org.ventail.ui.studio;

import java.util.Optional;
import org.ventail.api.gate.Decision;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Series;
import org.ventail.workflow.RunResult;

/**
 * Everything the views show: an immutable snapshot.
 *
 * @param cohort the open cohort
 * @param subjectId the selected person
 * @param series the selected series
 * @param scan voxels in memory; may lag behind {@code series} while they are read
 * @param result the last finished run on this cohort
 * @param view what the image views look at
 */
public record StudioState(Optional<Cohort> cohort, Optional<String> subjectId, Optional<Series> series,
        Optional<Scan> scan, Optional<RunResult> result, ViewState view) {
    /** Nothing open. */
    public static final StudioState EMPTY = new StudioState(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), ViewState.START);

    /** A fresh cohort; nothing of the old one stays. */
    public StudioState opened(Cohort c) {
        return new StudioState(Optional.of(c), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                view);
    }

    public StudioState selected(String subject, Series s) {
        return new StudioState(cohort, Optional.of(subject), Optional.ofNullable(s), scan, result, view);
    }

    public StudioState showing(Scan s) {
        boolean other = scan.map(o -> !o.series().id().equals(s.series().id())).orElse(true);
        return new StudioState(cohort, subjectId, series, Optional.of(s), result, other ? view.opening(s) : view);
    }

    public StudioState judged(RunResult r) {
        return new StudioState(cohort, subjectId, series, scan, Optional.of(r), view);
    }

    public StudioState viewing(ViewState v) {
        return new StudioState(cohort, subjectId, series, scan, result, v);
    }

    /** What the gate said about a person. */
    public Optional<Decision.OfSubject> decisionOf(String subject) {
        return result.flatMap(
                r -> r.decision().subjects().stream().filter(d -> d.subjectId().equals(subject)).findFirst());
    }
}
