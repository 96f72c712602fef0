package org.ventail.gate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Decision.Reason;
import org.ventail.api.gate.Effect;
import org.ventail.api.gate.SignOff;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Judges evidence by a policy. A pure function: the same input gives the same decision with the same id, in any order,
 * on any machine; nothing is read or written. Fails closed: only evidence of a pass releases; what is missing, unknown,
 * inconsistent or in error blocks.
 *
 * <p>The rules in full, with their names, are in {@code docs/gate-semantics.md}.
 */
public final class Gate {
    private Gate() {
    }

    /**
     * Decides.
     *
     * @param signOffs lift a REVIEW of exactly the digest they name; never a BLOCK. For a review of the cohort the
     *        subject id is empty and the digest is {@link GateInput#cohortJudged()}
     */
    public static Decision decide(Policy policy, GateInput input, List<SignOff> signOffs) {
        List<Decision.OfSubject> subjects = input.subjects().stream()
                .sorted(Comparator.comparing(GateInput.OfSubject::id))
                .map(s -> new SubjectJudge(policy, s, signOffs).judge())
                .toList();
        Set<String> leaving = leaving(input, subjects);
        List<Reason> reasons = new CohortJudge(policy, input, signOffs).judge(subjects, leaving);
        return new Decision(DecisionId.of(policy, input, signOffs), Effects.worst(reasons), subjects, reasons,
                policy.digest(), policy.title());
    }

    /** The people who would leave if the cohort may: released themselves, and with something to release. */
    private static Set<String> leaving(GateInput input, List<Decision.OfSubject> judged) {
        Set<String> withFiles = new HashSet<>();
        input.subjects().stream().filter(s -> !s.released().isEmpty()).forEach(s -> withFiles.add(s.id()));
        Set<String> leaving = new HashSet<>();
        judged.stream().filter(s -> s.effect() == Effect.RELEASE && withFiles.contains(s.subjectId()))
                .forEach(s -> leaving.add(s.subjectId()));
        return leaving;
    }

    /**
     * Makes the permit to publish what was judged. Decides again, so that a decision from elsewhere is worth nothing.
     *
     * @param shown the decision that people saw
     * @throws VentailException if it is not what this input leads to, or not a RELEASE
     */
    public static ExportPermit permit(Decision shown, Policy policy, GateInput input, List<SignOff> signOffs)
            throws VentailException {
        Decision decision = decide(policy, input, signOffs);
        if (!decision.id().equals(shown.id()) || decision.effect() != shown.effect()) {
            throw refused("gate.other-decision", "the decision shown is not the one that this evidence leads to");
        }
        if (decision.effect() != Effect.RELEASE) {
            throw refused("gate.not-released", "the gate decided " + decision.effect() + ", not RELEASE");
        }
        Set<String> leaving = leaving(input, decision.subjects());
        Map<String, Digest> released = new TreeMap<>();
        decision.subjects().stream().filter(s -> leaving.contains(s.subjectId()))
                .forEach(s -> released.put(s.subjectId(), s.judged()));
        return new ExportPermit(decision.id(), policy, input.purpose(), released, input.shared());
    }

    private static VentailException refused(String code, String message) {
        return new VentailException(Problem.error(code, message, null,
                "look at the reasons of the decision; nothing was published"));
    }
}
