package org.ventail.workflow;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.ventail.api.gate.SignOff;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;

/**
 * What a person said after looking at what waits for a review. Holds for exactly the files that were looked at.
 * Accepted, it lifts a REVIEW and never a BLOCK; rejected, it blocks.
 *
 * @param subjectId of whom; empty for the cohort as a whole
 * @param judged digest of what was looked at
 * @param reviewer who says so; a comma or a line break in it becomes a blank
 * @param day when
 * @param accepted whether it may leave
 * @param reason why; a line break in it becomes a blank
 */
public record Review(String subjectId, Digest judged, String reviewer, LocalDate day, boolean accepted, String reason) {
    /** What the reason of a block begins with that comes from a rejection. */
    static final String REJECTED = "review.rejected";

    public Review {
        Objects.requireNonNull(subjectId);
        Objects.requireNonNull(judged);
        Objects.requireNonNull(day);
        reviewer = reviewer.replaceAll("[,\\s\\p{Cntrl}]+", " ").strip();
        reason = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        if (reviewer.isEmpty() || reason.isEmpty()) {
            throw new IllegalArgumentException("a review needs a name and a reason");
        }
        if (!accepted && subjectId.isEmpty()) {
            throw new IllegalArgumentException("a cohort is rejected by not releasing it");
        }
    }

    /** As the gate wants it; only of what was accepted. */
    SignOff signOff() {
        return new SignOff(reviewer, subjectId, judged, reason, day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** What stands against a person because of those who rejected exactly these files. */
    static List<Problem> against(List<Review> reviews, String subjectId, Digest judged) {
        return reviews.stream().filter(r -> !r.accepted() && r.subjectId().equals(subjectId) && r.judged().equals(judged))
                .map(r -> Problem.error(REJECTED, "rejected by " + r.reviewer() + ": " + r.reason(), null,
                        "deface this person differently, or leave this person out"))
                .toList();
    }
}
