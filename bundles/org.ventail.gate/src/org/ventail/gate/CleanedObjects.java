package org.ventail.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ventail.api.check.Evidence;
import org.ventail.api.check.Verdict;
import org.ventail.api.gate.Decision.Reason;
import org.ventail.api.gate.Effect;

/**
 * Judges derived objects of one person from which the face region of a scan was taken. No attacker can look at them, so
 * they fare as that scan does: what the check said about it holds for them, never anything better.
 */
final class CleanedObjects {
    private static final String RULE = "derived-series";

    private final Policy policy;
    private final GateInput.OfSubject subject;

    CleanedObjects(Policy policy, GateInput.OfSubject subject) {
        this.policy = policy;
        this.subject = subject;
    }

    /** A reason for each of them that would leave. */
    List<Reason> judge() {
        List<Reason> reasons = new ArrayList<>();
        for (Map.Entry<String, String> e : new TreeMap<>(subject.cleaned()).entrySet()) {
            String source = e.getValue();
            if (policy.derivedSeries() != Policy.DerivedSeries.CLEAN) {
                reasons.add(Effects.block(RULE, e.getKey(), "a derived object would leave, which the policy does not allow",
                        "leave it out, or use a policy that says derivedSeries: clean"));
            } else if (!subject.released().contains(source) || subject.cleaned().containsKey(source)) {
                reasons.add(Effects.block(RULE, e.getKey(), "the scan whose face region was taken out of it does not leave,"
                        + " so nobody judged that region", "release the scan with it, or leave it out"));
            } else {
                reasons.add(new Reason(Effect.RELEASE, RULE, Optional.of(e.getKey()),
                        "the face region of " + source + " was taken out of it", ""));
            }
        }
        return reasons;
    }

    /**
     * What a check's word means.
     *
     * @param byRule what it would mean for a scan
     * @return for a derived object that the check could not judge, what it said about the scan
     */
    Reason judged(Evidence e, Reason byRule) {
        String source = e.seriesId().map(subject.cleaned()::get).orElse(null);
        if (source == null || e.result().verdict() != Verdict.NOT_APPLICABLE || !byRule.rule().equals(e.checkId())) {
            return byRule;
        }
        EvidenceJudge judge = new EvidenceJudge(policy, subject.judged());
        Optional<Reason> worst = subject.evidence().stream()
                .filter(x -> x.checkId().equals(e.checkId()) && x.seriesId().equals(Optional.of(source)))
                .map(judge::judge).reduce((a, b) -> a.effect().compareTo(b.effect()) >= 0 ? a : b);
        Effect effect = worst.map(Reason::effect).orElse(Effect.BLOCK);
        return new Reason(effect, e.checkId(), e.seriesId(), "as " + source + ": "
                + worst.map(Reason::message).orElse("the check did not run on it"),
                effect == Effect.RELEASE ? ""
                        : "see that series");
    }
}
