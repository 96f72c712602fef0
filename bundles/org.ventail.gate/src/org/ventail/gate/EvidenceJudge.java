package org.ventail.gate;

import java.util.Optional;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Evidence;
import org.ventail.api.gate.Decision.Reason;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Digest;

/**
 * Judges one piece of evidence: first whether it may be believed at all, then what it says.
 *
 * @param policy the rules
 * @param judged digest that the evidence must be about
 */
record EvidenceJudge(Policy policy, Digest judged) {
    Reason judge(Evidence e) {
        Optional<CheckRule> named = policy.rule(e.checkId());
        if (named.isEmpty() && policy.unknownChecks() == Policy.UnknownChecks.BLOCK) {
            return block(e, "unknown-check", "the policy does not name this check",
                    "add it to the policy, or uninstall it");
        }
        CheckRule rule = named.orElseGet(() -> CheckRule.unnamed(e.checkId()));
        return distrust(e, rule).orElseGet(() -> verdict(e, rule));
    }

    private Optional<Reason> distrust(Evidence e, CheckRule rule) {
        if (!e.judged().equals(judged)) {
            return Optional.of(block(e, "stale-evidence", "it judged other files than those that would leave",
                    "run the checks again on the staged files"));
        }
        if (!e.parameters().equals(rule.parametersDigest())) {
            return Optional.of(block(e, "other-parameters", "it ran with other parameters than the policy's",
                    "run the check again with this policy"));
        }
        if (rule.minVersion().isPresent() && !Versions.atLeast(e.version(), rule.minVersion().get())) {
            return Optional.of(block(e, "old-check", "its version " + e.version() + " is older than "
                    + rule.minVersion().get() + " or unknown", "update " + e.bundle()));
        }
        return Optional.empty();
    }

    private Reason verdict(Evidence e, CheckRule rule) {
        CheckResult result = e.result();
        Effect effect = rule.effect(result.verdict());
        String remedy = result.remedy().isBlank() && effect != Effect.RELEASE ? "look at the findings of this check"
                : result.remedy();
        return new Reason(effect, e.checkId(), e.seriesId(), result.verdict() + ": " + result.message(), remedy);
    }

    private static Reason block(Evidence e, String rule, String message, String remedy) {
        return new Reason(Effect.BLOCK, rule, e.seriesId(), e.checkId() + ": " + message, remedy);
    }
}
