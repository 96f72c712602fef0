package org.ventail.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ventail.api.check.Evidence;
import org.ventail.api.check.Verdict;
import org.ventail.api.gate.Decision.Reason;
import org.ventail.api.gate.Effect;

/**
 * Judges objects of one person that belong to no scan. Checks that read files judge them as any file. Whether a picture shows a
 * face no attacker can tell: a person must look. A report has no pixels: what only looks at pixels has nothing to say about it.
 * Asked like {@link CleanedObjects}, which has no rule in common with it.
 */
final class LoneObjects {
    private static final String PICTURE = "picture";
    private static final String REPORT = "report";

    private final Policy policy;
    private final GateInput.OfSubject subject;

    LoneObjects(Policy policy, GateInput.OfSubject subject) {
        this.policy = policy;
        this.subject = subject;
    }

    /** A reason for each of them that would leave. */
    List<Reason> judge() {
        List<Reason> reasons = new ArrayList<>();
        new TreeMap<>(subject.alone()).forEach((series, kind) -> reasons.add(switch (kind) {
            case PICTURE -> policy.besides().pictures()
                    ? new Reason(Effect.REVIEW, PICTURE, Optional.of(series),
                            "a picture would leave, and no attacker can tell whether it shows a face",
                            "look at every frame of it, then sign off, or leave it out")
                    : refused(PICTURE, series, "pictures: redacted");
            case REPORT -> policy.besides().reports()
                    ? new Reason(Effect.RELEASE, REPORT, Optional.of(series), "its content was cleaned", "")
                    : refused(REPORT, series, "reports: cleaned");
        }));
        return reasons;
    }

    private static Reason refused(String rule, String series, String switchedOn) {
        return Effects.block(rule, series, "a " + rule + " would leave, which the policy does not allow",
                "leave it out, or use a policy that says " + switchedOn);
    }

    /**
     * What a check's word means.
     *
     * @param byRule what it would mean for a scan
     * @return for a report that the check cannot judge, because it is none, nothing
     */
    Reason judged(Evidence e, Reason byRule) {
        boolean report = e.seriesId().map(subject.alone()::get).filter(k -> k == GateInput.Alone.REPORT).isPresent();
        return report && e.result().verdict() == Verdict.NOT_APPLICABLE && byRule.rule().equals(e.checkId())
                ? new Reason(Effect.RELEASE, e.checkId(), e.seriesId(), "a report has no scan to look at", "") : byRule;
    }
}
