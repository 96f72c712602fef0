package org.ventail.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.Evidence;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Decision.Reason;
import org.ventail.api.gate.Effect;
import org.ventail.api.gate.SignOff;
import org.ventail.api.model.Count;

/** Judges the cohort as a whole, after its people. */
final class CohortJudge {
    private final Policy policy;
    private final GateInput input;
    private final List<SignOff> signOffs;
    private final Set<String> withFiles;
    private final List<Reason> reasons = new ArrayList<>();

    CohortJudge(Policy policy, GateInput input, List<SignOff> signOffs) {
        this.policy = policy;
        this.input = input;
        this.signOffs = signOffs;
        this.withFiles = input.subjects().stream().filter(s -> !s.released().isEmpty()).map(GateInput.OfSubject::id)
                .collect(Collectors.toSet());
    }

    /** Reasons that decide, sorted; a review that somebody signed off stands there as released. */
    List<Reason> judge(List<Decision.OfSubject> subjects, Set<String> leaving) {
        purpose();
        people(subjects, leaving);
        evidence();
        missing();
        List<Reason> own = lift(reasons);
        List<Reason> all = new ArrayList<>(own);
        subjects.forEach(s -> outcome(s).ifPresent(all::add));
        return all.stream().sorted(Effects.ORDER).toList();
    }

    private void purpose() {
        if (!policy.allows(input.purpose())) {
            reasons.add(Effects.block("purpose", "the policy does not allow this purpose",
                    "name one of: " + String.join(", ", policy.purposes())));
        }
    }

    private void people(List<Decision.OfSubject> subjects, Set<String> leaving) {
        if (new HashSet<>(input.subjects().stream().map(GateInput.OfSubject::id).toList()).size() != subjects.size()) {
            reasons.add(Effects.block("same-id", "two people have the same id", "give each person an id of their own"));
        }
        // people under review count: they leave once they are signed off, and their review is a reason of its own
        long possible = subjects.stream().filter(s -> s.effect() == Effect.REVIEW).count() + leaving.size();
        if (possible < policy.minimumSubjects()) {
            reasons.add(Effects.block("minimum-subjects",
                    Count.of(possible, "person", "people") + " could leave, the policy wants at least "
                            + policy.minimumSubjects(),
                    "add people, or look at why the others are blocked"));
        }
    }

    private void evidence() {
        EvidenceJudge judge = new EvidenceJudge(policy, input.cohortJudged());
        for (Evidence e : input.cohortEvidence()) {
            boolean ours = e.subjectId().isEmpty() && e.seriesId().isEmpty();
            reasons.add(ours ? judge.judge(e) : Effects.block("foreign-evidence",
                    e.checkId() + ": its evidence is about one person, not the cohort", "run the checks again"));
        }
    }

    private void missing() {
        for (CheckRule rule : policy.checks()) {
            if (rule.required() && rule.scope() == CheckScope.COHORT
                    && input.cohortEvidence().stream().noneMatch(e -> e.checkId().equals(rule.id()))) {
                reasons.add(Effects.block("missing-check", SubjectJudge.missing(rule), SubjectJudge.REMEDY));
            }
        }
    }

    private List<Reason> lift(List<Reason> own) {
        Optional<Reason> lifted = Effects.worst(own) == Effect.REVIEW
                ? SignOffs.lifting(signOffs, "", input.cohortJudged()) : Optional.empty();
        if (lifted.isEmpty()) {
            return own;
        }
        List<Reason> all = new ArrayList<>(List.of(lifted.get()));
        own.forEach(r -> all.add(new Reason(Effect.RELEASE, r.rule(), r.seriesId(), r.message(), r.remedy())));
        return all;
    }

    /**
     * What one person's outcome means to all. A person of whom nothing would leave anyway holds nobody up, except by
     * damage.
     */
    private Optional<Reason> outcome(Decision.OfSubject subject) {
        return switch (subject.effect()) {
            case RELEASE -> Optional.empty();
            case REVIEW -> Optional.of(new Reason(Effect.REVIEW, "subject-review", Optional.empty(),
                    subject.subjectId() + " needs a review",
                    "look at this person's reasons and sign off, or leave out"));
            case BLOCK -> Optional.of(blocked(subject.subjectId()));
        };
    }

    private Reason blocked(String id) {
        List<GateInput.OfSubject> same = input.subjects().stream().filter(s -> s.id().equals(id)).toList();
        if (!same.stream().allMatch(s -> s.released().isEmpty())) {
            return policy.blockedSubject() == Policy.BlockedSubject.WITHHOLD ? leftOut(id)
                    : new Reason(Effect.BLOCK, "blocked-subject", Optional.empty(),
                            id + " is blocked, and the policy then blocks all",
                            "repair or leave out this person; see this person's reasons");
        }
        boolean damaged = same.stream().anyMatch(s -> !s.optedOut()
                && s.withheld().stream().anyMatch(w -> w.kind() == GateInput.Withheld.Kind.UNUSABLE));
        if (!damaged || policy.unusableSeries() == Policy.UnusableSeries.EXCLUDE) {
            return leftOut(id);
        }
        Effect effect = policy.unusableSeries() == Policy.UnusableSeries.BLOCK ? Effect.BLOCK : Effect.REVIEW;
        return new Reason(effect, "unusable-subject", Optional.empty(), id + " could not be read or processed",
                "repair it, or leave it out of the folder");
    }

    private static Reason leftOut(String id) {
        return new Reason(Effect.RELEASE, "blocked-subject", Optional.empty(), id + " is left out", "");
    }
}
