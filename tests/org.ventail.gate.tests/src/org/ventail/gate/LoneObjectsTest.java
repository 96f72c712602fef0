package org.ventail.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.ventail.gate.Cases.FACE;
import static org.ventail.gate.Cases.HEADER;
import static org.ventail.gate.Cases.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ventail.api.check.Verdict;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.gate.SignOff;
import org.ventail.gate.GateInput.Alone;

/** Pictures and reports leave only by a policy that says so; a picture only after a person looked. */
class LoneObjectsTest {
    private static final Policy BOTH = policy(new Policy.Besides(true, true, false));
    private static final SignOff LOOKED = new SignOff("reviewer", "a", Cases.judged("a"), "no face", Instant.EPOCH);

    private static Policy policy(Policy.Besides besides) {
        Policy p = Cases.policy();
        return new Policy(p.name(), p.version(), p.purposes(), p.checks(), p.unusableSeries(), p.derivedSeries(),
                p.unknownChecks(), p.blockedSubject(), p.minimumSubjects(), p.digest(), besides);
    }

    /** A person with a scan that passes and an object that belongs to none. */
    private static GateInput.OfSubject person(Alone kind, Verdict face, Verdict header) {
        return new GateInput.OfSubject("a", Cases.judged("a"), List.of("t1", "x"), List.of(), false, List.of(),
                List.of(evidence(FACE, "a", "t1", Verdict.PASS), evidence(HEADER, "a", "t1", Verdict.PASS),
                        evidence(FACE, "a", "x", face), evidence(HEADER, "a", "x", header)),
                Map.of(), Map.of("x", kind));
    }

    private static Decision decide(Policy policy, GateInput.OfSubject person, SignOff... signOffs) {
        return Gate.decide(policy, Cases.cohort(person), List.of(signOffs));
    }

    @Test
    void areBlockedByAnyOtherPolicy() {
        for (Alone kind : Alone.values()) {
            GateInput.OfSubject p = person(kind, Verdict.PASS, Verdict.PASS);
            assertEquals(Effect.BLOCK, decide(Cases.policy(), p, LOOKED).effect(), kind.name());
        }
        assertEquals(Effect.BLOCK, decide(policy(new Policy.Besides(false, true, false)),
                person(Alone.PICTURE, Verdict.PASS, Verdict.PASS), LOOKED).effect());
        assertEquals(Effect.BLOCK, decide(policy(new Policy.Besides(true, false, false)),
                person(Alone.REPORT, Verdict.NOT_APPLICABLE, Verdict.PASS), LOOKED).effect());
    }

    @Test
    void aPictureAlwaysNeedsAPersonWhateverChecksSay() {
        GateInput.OfSubject p = person(Alone.PICTURE, Verdict.PASS, Verdict.PASS);
        assertEquals(Effect.REVIEW, decide(BOTH, p).effect());
        assertEquals(Effect.RELEASE, decide(BOTH, p, LOOKED).effect());
    }

    @Test
    void aSignOffOfOtherFilesIsWorthNothing() {
        SignOff other = new SignOff("reviewer", "a", Cases.judged("b"), "no face", Instant.EPOCH);
        assertEquals(Effect.REVIEW, decide(BOTH, person(Alone.PICTURE, Verdict.PASS, Verdict.PASS), other).effect());
    }

    @Test
    void aReportNeedsNoCheckOfScansButEveryCheckOfFiles() {
        assertEquals(Effect.RELEASE, decide(BOTH, person(Alone.REPORT, Verdict.NOT_APPLICABLE, Verdict.PASS)).effect());
        assertEquals(Effect.BLOCK, decide(BOTH, person(Alone.REPORT, Verdict.NOT_APPLICABLE, Verdict.FAIL), LOOKED).effect());
        assertEquals(Effect.BLOCK, decide(BOTH, person(Alone.REPORT, Verdict.ERROR, Verdict.PASS), LOOKED).effect());
    }

    @Test
    void aPictureFailsByTextWhoeverSignsOff() {
        assertEquals(Effect.BLOCK, decide(BOTH, person(Alone.PICTURE, Verdict.NOT_APPLICABLE, Verdict.FAIL), LOOKED).effect());
    }

    @Test
    void whatTheyAreIsPartOfTheDecisionsId() {
        assertNotEquals(decide(BOTH, person(Alone.REPORT, Verdict.PASS, Verdict.PASS)).id(),
                decide(BOTH, person(Alone.PICTURE, Verdict.PASS, Verdict.PASS)).id());
    }
}
