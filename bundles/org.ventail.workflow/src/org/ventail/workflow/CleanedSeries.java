package org.ventail.workflow;

import java.nio.file.Path;
import java.util.List;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;

/**
 * What became of a series whose metadata was cleaned without a release.
 *
 * @param pseudonym of its person
 * @param series as it was found
 * @param files what was written; sidecars and tables beside a scan among them
 * @param redacted pictures out of which text was taken
 * @param withText pictures of a scan in which text was found and stays
 * @param problems files that could not be cleaned and were not written
 */
public record CleanedSeries(String pseudonym, Series series, List<Path> files, int redacted, int withText,
        List<Problem> problems) {
    public CleanedSeries {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
