package org.ventail.api.io;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;

/**
 * What one {@link FormatReader} found.
 *
 * @param series the series, each with the person it belongs to
 * @param claimed files that are spoken for: part of a series, or named in a problem
 * @param problems those that belong to no series
 */
public record Found(List<OfSubject> series, Set<Path> claimed, List<Problem> problems) {
    public Found {
        series = List.copyOf(series);
        claimed = Collections.unmodifiableSet(new HashSet<>(claimed));
        problems = List.copyOf(problems);
    }

    /**
     * A series and its person.
     *
     * @param subjectId key of the person inside the cohort (BIDS {@code sub-…} label or a digest of the DICOM patient ID)
     * @param subjectAttributes table columns of the person; merged over all series, the first non-empty value wins
     */
    public record OfSubject(String subjectId, Map<String, String> subjectAttributes, Series series) {
    }
}
