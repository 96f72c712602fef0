package org.ventail.io.bids;

import java.util.List;
import java.util.Map;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Problem;

/**
 * Who and what an image file is.
 *
 * @param subjectId the BIDS label with {@code sub-}, or {@code sub-} and a digest of the place
 * @param subjectAttributes columns of {@code participants.tsv}; <b>may identify</b>
 * @param seriesId unique in the cohort, safe as a file name
 * @param studyId the session
 * @param description a neutral word such as {@code T1w}; may be empty
 * @param modality from the BIDS suffix, the sidecar or a guess
 * @param derived whether the name says that it was made from another image
 * @param attributes merged sidecars; <b>may identify</b>
 * @param problems what was doubtful
 */
public record SeriesIdentity(String subjectId, Map<String, String> subjectAttributes, String seriesId, String studyId,
        String description, Modality modality, boolean derived, Map<String, String> attributes,
        List<Problem> problems) {
}
