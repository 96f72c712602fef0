package org.ventail.api.gate;

import java.util.List;
import java.util.Optional;
import org.ventail.api.check.Evidence;
import org.ventail.api.model.Digest;

/**
 * What the gate decided, and every reason.
 *
 * @param id digest of policy, evidence and sign-offs: the same input has the same id
 * @param effect for the whole cohort
 * @param subjects for each person
 * @param cohortReasons reasons that belong to nobody alone
 * @param policy digest of the policy file
 * @param policyName name and version from the policy file
 */
public record Decision(Digest id, Effect effect, List<OfSubject> subjects, List<Reason> cohortReasons, Digest policy,
        String policyName) {
    public Decision {
        subjects = List.copyOf(subjects);
        cohortReasons = List.copyOf(cohortReasons);
    }

    /**
     * The decision for one person.
     *
     * @param judged digest of the files that would leave for this person
     * @param evidence everything that was said about this person's data
     */
    public record OfSubject(String subjectId, Effect effect, List<Reason> reasons, Digest judged,
            List<Evidence> evidence) {
        public OfSubject {
            reasons = List.copyOf(reasons);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * One reason.
     *
     * @param effect what this reason alone leads to
     * @param rule which rule of the policy: a check id, or a built-in such as {@code missing-check}
     * @param seriesId the series, if it is about one
     * @param message what was seen
     * @param remedy what to do
     */
    public record Reason(Effect effect, String rule, Optional<String> seriesId, String message, String remedy) {
    }
}
