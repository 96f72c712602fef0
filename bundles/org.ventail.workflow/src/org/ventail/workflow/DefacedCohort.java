package org.ventail.workflow;

import java.util.List;
import org.ventail.api.model.Problem;

/**
 * What became of a folder that was only defaced.
 *
 * @param series every series found, defaced or not
 * @param problems of files that belong to no series
 */
public record DefacedCohort(List<DefacedSeries> series, List<Problem> problems) {
    public DefacedCohort {
        series = List.copyOf(series);
        problems = List.copyOf(problems);
    }
}
