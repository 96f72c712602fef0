package org.ventail.api.gate;

import java.time.Instant;
import org.ventail.api.model.Digest;

/**
 * A person took responsibility for a REVIEW. Holds for exactly one thing judged; never turns a BLOCK into a release.
 *
 * @param actor who
 * @param subjectId for which person of the cohort
 * @param judged digest of what was looked at
 * @param reason why it is all right
 * @param time when
 */
public record SignOff(String actor, String subjectId, Digest judged, String reason, Instant time) {
}
