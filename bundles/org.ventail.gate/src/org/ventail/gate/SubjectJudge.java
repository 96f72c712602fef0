package org.ventail.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.Evidence;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Decision.Reason;
import org.ventail.api.gate.Effect;
import org.ventail.api.gate.SignOff;
import org.ventail.api.model.Problem;

/** Judges one person. */
final class SubjectJudge {
    private final Policy policy;
    private final GateInput.OfSubject subject;
    private final List<SignOff> signOffs;
    private final CleanedObjects cleaned;
    private final LoneObjects alone;
    private final List<Reason> reasons = new ArrayList<>();

    SubjectJudge(Policy policy, GateInput.OfSubject subject, List<SignOff> signOffs) {
        this.policy = policy;
        this.subject = subject;
        this.signOffs = signOffs;
        this.cleaned = new CleanedObjects(policy, subject);
        this.alone = new LoneObjects(policy, subject);
    }

    Decision.OfSubject judge() {
        standing();
        subject.withheld().forEach(this::withheld);
        cleaned.judge().forEach(reasons::add);
        alone.judge().forEach(reasons::add);
        evidence();
        missing();
        Effect effect = Effects.worst(reasons);
        if (effect == Effect.REVIEW) {
            Optional<Reason> lifted = SignOffs.lifting(signOffs, subject.id(), subject.judged());
            lifted.ifPresent(reasons::add);
            effect = lifted.isPresent() ? Effect.RELEASE : effect;
        }
        return new Decision.OfSubject(subject.id(), effect, reasons.stream().sorted(Effects.ORDER).toList(),
                subject.judged(), DecisionId.sorted(subject.evidence()));
    }

    private void standing() {
        if (subject.optedOut()) {
            reasons.add(Effects.block("opt-out", "this person objected, or gave no consent to this purpose",
                    "leave this person out; the registry knows since when"));
        }
        if (subject.released().isEmpty()) {
            reasons.add(Effects.block("nothing-to-release", "no series of this person would leave",
                    "look at why each was withheld"));
        }
        for (Problem p : subject.problems()) {
            if (p.severity() == Problem.Severity.ERROR) {
                reasons.add(Effects.block("problem", p.code() + ": " + p.message(), p.remedy()));
            }
        }
    }

    private void withheld(GateInput.Withheld w) {
        Effect effect = switch (w.kind()) {
            case UNUSABLE -> switch (policy.unusableSeries()) {
                case REVIEW -> Effect.REVIEW;
                case BLOCK -> Effect.BLOCK;
                case EXCLUDE -> Effect.RELEASE;
            };
            case DERIVED -> policy.derivedSeries() == Policy.DerivedSeries.BLOCK ? Effect.BLOCK : Effect.RELEASE;
            case DESELECTED -> Effect.RELEASE;
        };
        String rule = switch (w.kind()) {
            case UNUSABLE -> "unusable-series";
            case DERIVED -> "derived-series";
            case DESELECTED -> "deselected-series";
        };
        reasons.add(new Reason(effect, rule, Optional.of(w.seriesId()), "withheld: " + w.reason(),
                effect == Effect.RELEASE ? "" : "repair it, leave it out by hand, or sign off that it is missing"));
    }

    private void evidence() {
        Set<String> known = new HashSet<>(subject.released());
        subject.withheld().forEach(w -> known.add(w.seriesId()));
        EvidenceJudge judge = new EvidenceJudge(policy, subject.judged());
        for (Evidence e : subject.evidence()) {
            boolean ours = e.subjectId().equals(Optional.of(subject.id()))
                    && e.seriesId().map(known::contains).orElse(true);
            reasons.add(ours ? alone.judged(e, cleaned.judged(e, judge.judge(e))) : Effects.block("foreign-evidence",
                    e.checkId() + ": its evidence is about another person or an unknown series",
                    "run the checks again"));
        }
    }

    private void missing() {
        for (CheckRule rule : policy.checks()) {
            if (rule.required() && rule.scope() == CheckScope.SERIES) {
                subject.released().stream().filter(series -> !spoke(rule, Optional.of(series)))
                        .forEach(series -> reasons.add(Effects.block("missing-check", series, missing(rule), REMEDY)));
            } else if (rule.required() && rule.scope() == CheckScope.SUBJECT && !spoke(rule, Optional.empty())) {
                reasons.add(Effects.block("missing-check", missing(rule), REMEDY));
            }
        }
    }

    private boolean spoke(CheckRule rule, Optional<String> series) {
        return subject.evidence().stream().anyMatch(e -> e.checkId().equals(rule.id()) && e.seriesId().equals(series));
    }

    static final String REMEDY = "install the check and run it, or use a policy that does not require it";

    static String missing(CheckRule rule) {
        return rule.id() + ": required, but it did not run";
    }
}
