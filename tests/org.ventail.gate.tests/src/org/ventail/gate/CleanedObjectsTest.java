package org.ventail.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.ventail.gate.Cases.FACE;
import static org.ventail.gate.Cases.HEADER;
import static org.ventail.gate.Cases.evidence;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ventail.api.check.Evidence;
import org.ventail.api.check.Verdict;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;

/** A derived object leaves only by a policy that says so, and fares as the scan whose region was taken out of it. */
class CleanedObjectsTest {
    private static final Policy CLEAN = policy(Policy.DerivedSeries.CLEAN);

    private static Policy policy(Policy.DerivedSeries derived) {
        Policy p = Cases.policy();
        return new Policy(p.name(), p.version(), p.purposes(), p.checks(), p.unusableSeries(), derived,
                p.unknownChecks(), p.blockedSubject(), p.minimumSubjects(), p.digest());
    }

    /** A person with a scan and a segmentation cleaned by it. */
    private static GateInput.OfSubject person(List<String> released, Evidence... evidence) {
        return new GateInput.OfSubject("a", Cases.judged("a"), released, List.of(), false, List.of(), List.of(evidence),
                Map.of("seg", "t1"));
    }

    private static GateInput.OfSubject person(Verdict scan, Verdict segmentation, Verdict segmentationHeader) {
        return person(List.of("t1", "seg"), evidence(FACE, "a", "t1", scan), evidence(HEADER, "a", "t1", Verdict.PASS),
                evidence(FACE, "a", "seg", segmentation), evidence(HEADER, "a", "seg", segmentationHeader));
    }

    private static Decision decide(Policy policy, GateInput.OfSubject person) {
        return Gate.decide(policy, Cases.cohort(person), List.of());
    }

    private static Effect effect(Policy policy, GateInput.OfSubject person) {
        return decide(policy, person).effect();
    }

    @Test
    void leavesWithAScanThatPasses() {
        assertEquals(Effect.RELEASE, effect(CLEAN, person(Verdict.PASS, Verdict.NOT_APPLICABLE, Verdict.PASS)));
    }

    @Test
    void isBlockedByAnyOtherPolicy() {
        GateInput.OfSubject p = person(Verdict.PASS, Verdict.NOT_APPLICABLE, Verdict.PASS);
        assertEquals(Effect.BLOCK, effect(policy(Policy.DerivedSeries.EXCLUDE), p));
        assertEquals(Effect.BLOCK, effect(policy(Policy.DerivedSeries.BLOCK), p));
    }

    @Test
    void faresAsItsScan() {
        for (Verdict v : Verdict.values()) {
            GateInput.OfSubject both = person(v, Verdict.NOT_APPLICABLE, Verdict.PASS);
            Effect alone = effect(CLEAN, Cases.person("a", v));
            assertEquals(alone, effect(CLEAN, both), v.name());
            assertEquals(alone, decide(CLEAN, both).subjects().get(0).reasons().stream()
                    .filter(r -> r.rule().equals(FACE) && r.seriesId().orElse("").equals("seg")).findFirst().orElseThrow()
                    .effect(), v.name());
        }
    }

    @Test
    void isJudgedByWhatCanBeSaidAboutIt() {
        assertEquals(Effect.BLOCK, effect(CLEAN, person(Verdict.PASS, Verdict.NOT_APPLICABLE, Verdict.FAIL)));
        assertEquals(Effect.BLOCK, effect(CLEAN, person(Verdict.PASS, Verdict.ERROR, Verdict.PASS)));
    }

    @Test
    void isBlockedWithoutItsScan() {
        assertEquals(Effect.BLOCK, effect(CLEAN, person(List.of("seg"),
                evidence(FACE, "a", "seg", Verdict.NOT_APPLICABLE), evidence(HEADER, "a", "seg", Verdict.PASS))));
    }

    @Test
    void isBlockedWhenACheckDidNotRunOnIt() {
        assertEquals(Effect.BLOCK, effect(CLEAN, person(List.of("t1", "seg"), evidence(FACE, "a", "t1", Verdict.PASS),
                evidence(HEADER, "a", "t1", Verdict.PASS), evidence(HEADER, "a", "seg", Verdict.PASS))));
    }

    @Test
    void isPartOfTheDecisionsId() {
        GateInput.OfSubject p = person(Verdict.PASS, Verdict.PASS, Verdict.PASS);
        GateInput.OfSubject scans = new GateInput.OfSubject(p.id(), p.judged(), p.released(), List.of(), false,
                List.of(), p.evidence());
        assertNotEquals(decide(CLEAN, p).id(), decide(CLEAN, scans).id());
    }
}
