package org.ventail.ui.cohort;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.ui.studio.Scan;
import org.ventail.ui.studio.StudioState;

/** A series with its person: a row of the table and a leaf of the tree. */
public record CohortRow(Subject subject, Series series) {
    /** All rows of a cohort, in its order. */
    static List<CohortRow> of(Cohort cohort) {
        return cohort.subjects().stream().flatMap(CohortRow::of).toList();
    }

    /** The rows of a person. */
    static Stream<CohortRow> of(Subject subject) {
        return subject.series().stream().map(r -> new CohortRow(subject, r));
    }

    /** The row of the scan in view. */
    static Optional<CohortRow> inView(StudioState state) {
        return of(state, state.scan().map(Scan::series));
    }

    /** The row of a series. */
    static Optional<CohortRow> of(StudioState state, Optional<Series> series) {
        return series.flatMap(x -> state.cohort().flatMap(
                c -> of(c).stream().filter(r -> r.series().id().equals(x.id())).findFirst()));
    }
}
