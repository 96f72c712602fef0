package org.ventail.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ventail.gate.Cases.cohort;
import static org.ventail.gate.Cases.judged;
import static org.ventail.gate.Cases.person;
import static org.ventail.gate.Cases.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.Parameters;
import org.ventail.api.check.Verdict;
import org.ventail.api.gate.Effect;
import org.ventail.api.gate.SignOff;
import org.ventail.api.model.Digest;

class SignOffTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void liftsAReviewOfExactlyWhatWasLookedAt() {
        assertEquals(Effect.RELEASE, decide(Verdict.REVIEW, signOff("a", judged("a"))));
    }

    @Test
    void doesNotLiftAReviewOfOtherFiles() {
        assertEquals(Effect.REVIEW, decide(Verdict.REVIEW, signOff("a", Digest.of("yesterday's"))));
    }

    @Test
    void doesNotLiftAReviewOfSomebodyElse() {
        assertEquals(Effect.REVIEW, decide(Verdict.REVIEW, signOff("b", judged("a"))));
    }

    @Test
    void neverLiftsABlock() {
        assertEquals(Effect.BLOCK, decide(Verdict.FAIL, signOff("a", judged("a"))));
        assertEquals(Effect.BLOCK, decide(Verdict.ERROR, signOff("a", judged("a"))));
    }

    @Test
    void countsOnlyWithANameAndAReason() {
        assertEquals(Effect.REVIEW, decide(Verdict.REVIEW, new SignOff(" ", "a", judged("a"), "fine", NOW)));
        assertEquals(Effect.REVIEW, decide(Verdict.REVIEW, new SignOff("reviewer", "a", judged("a"), "", NOW)));
    }

    @Test
    void liftsAReviewOfTheCohortByItsDigest() {
        Policy both = policy(List.of(Cases.rule(Cases.FACE), Cases.rule(Cases.HEADER),
                Cases.rule("k", CheckScope.COHORT, Parameters.NONE, Optional.empty())));
        GateInput people = cohort(person("a", Verdict.PASS));
        GateInput input = new GateInput("research", people.subjects(),
                List.of(Cases.cohortEvidence("k", people, Verdict.REVIEW)), Digests.NOTHING);
        assertEquals(Effect.REVIEW, Gate.decide(both, input, List.of()).effect());
        assertEquals(Effect.RELEASE, Gate.decide(both, input, List.of(signOff("", input.cohortJudged()))).effect());
        assertEquals(Effect.REVIEW, Gate.decide(both, input, List.of(signOff("", Digest.of("other")))).effect());
    }

    private static SignOff signOff(String subject, Digest judged) {
        return new SignOff("reviewer", subject, judged, "looked at every slice", NOW);
    }

    private static Effect decide(Verdict verdict, SignOff signOff) {
        return Gate.decide(policy(), cohort(person("a", verdict)), List.of(signOff)).effect();
    }
}
