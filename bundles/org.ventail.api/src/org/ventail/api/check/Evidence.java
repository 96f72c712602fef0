package org.ventail.api.check;

import java.util.Objects;
import java.util.Optional;
import org.ventail.api.model.Digest;

/**
 * The result of one check on one thing, with who said it.
 *
 * @param checkId id of the check
 * @param label its label
 * @param version version of the bundle the check lives in
 * @param bundle symbolic name of that bundle
 * @param subjectId the person; empty for the whole cohort
 * @param seriesId the series; empty for a subject or cohort check
 * @param judged digest of the files that were judged
 * @param parameters digest of the parameters it ran with
 * @param result what it saw
 * @param millis how long it took
 */
public record Evidence(String checkId, String label, String version, String bundle, Optional<String> subjectId,
        Optional<String> seriesId, Digest judged, Digest parameters, CheckResult result, long millis) {
    public Evidence {
        Objects.requireNonNull(checkId);
        Objects.requireNonNull(result);
        Objects.requireNonNull(judged);
        Objects.requireNonNull(parameters);
    }
}
