package org.ventail.ui.cohort;

import java.util.List;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;

/** A series with its person: a row of the table and a leaf of the tree. */
public record CohortRow(Subject subject, Series series) {
    /** All rows of a cohort, in its order. */
    static List<CohortRow> of(Cohort cohort) {
        return cohort.subjects().stream().flatMap(s -> s.series().stream().map(r -> new CohortRow(s, r))).toList();
    }
}
