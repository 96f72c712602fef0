package org.ventail.workflow;

import java.nio.file.Path;
import java.util.List;
import org.ventail.api.model.Problem;

/**
 * A folder whose metadata was cleaned without a release: nothing was defaced, attacked or judged.
 *
 * @param out where it lies; not there if nothing could be cleaned
 * @param profile name and version of what it was cleaned by
 * @param series what became of each
 * @param problems of the source that belong to no series
 */
public record CleanedFolder(Path out, String profile, List<CleanedSeries> series, List<Problem> problems) {
    public CleanedFolder {
        series = List.copyOf(series);
        problems = List.copyOf(problems);
    }

    /** How many files were written. */
    public int files() {
        return series.stream().mapToInt(s -> s.files().size()).sum();
    }

    /** Files that could not be cleaned. */
    public List<Problem> refused() {
        return series.stream().flatMap(s -> s.problems().stream()).toList();
    }

    /** Whether text was found that stays. */
    public boolean textStays() {
        return series.stream().anyMatch(s -> s.withText() > 0);
    }
}
