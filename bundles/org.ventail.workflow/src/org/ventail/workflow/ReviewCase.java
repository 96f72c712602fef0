package org.ventail.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Decision.Reason;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Digest;

/**
 * Something that waits for a person to look at it, or that a person looked at.
 *
 * @param subjectId of whom; empty for the cohort as a whole
 * @param judged digest of what is to be looked at
 * @param open whether it waits
 * @param reasons why a person must look; what was said, if it does not wait
 */
public record ReviewCase(String subjectId, Digest judged, boolean open, List<Reason> reasons) {
    private static final String OF_A_PERSON = "subject-review";
    private static final String SIGN_OFF = "sign-off";

    public ReviewCase {
        reasons = List.copyOf(reasons);
    }

    /** All of a run, people first. What is blocked by something else waits for no review. */
    public static List<ReviewCase> of(RunResult run) {
        Decision d = run.decision();
        List<ReviewCase> all = new ArrayList<>();
        d.subjects().forEach(s -> of(s.subjectId(), s.judged(), s.effect(), s.reasons()).ifPresent(all::add));
        if (run.judgement().input() != null) {
            List<Reason> own = those(d.cohortReasons(), r -> !r.rule().equals(OF_A_PERSON));
            Effect effect = own.stream().map(Reason::effect).reduce(Effect.RELEASE, Effect::worst);
            of("", run.judgement().input().cohortJudged(), effect, own).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private static Optional<ReviewCase> of(String subjectId, Digest judged, Effect effect, List<Reason> reasons) {
        List<Reason> said = those(reasons, r -> r.rule().equals(SIGN_OFF) || r.message().startsWith(Review.REJECTED));
        if (effect != Effect.REVIEW && said.isEmpty()) {
            return Optional.empty();
        }
        boolean open = effect == Effect.REVIEW;
        return Optional.of(new ReviewCase(subjectId, judged, open,
                open ? those(reasons, r -> r.effect() == Effect.REVIEW) : said));
    }

    private static List<Reason> those(List<Reason> reasons, Predicate<Reason> which) {
        return reasons.stream().filter(which).toList();
    }
}
