package org.ventail.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ventail.gate.Cases.FACE;
import static org.ventail.gate.Cases.HEADER;
import static org.ventail.gate.Cases.cohort;
import static org.ventail.gate.Cases.cohortEvidence;
import static org.ventail.gate.Cases.evidence;
import static org.ventail.gate.Cases.judged;
import static org.ventail.gate.Cases.person;
import static org.ventail.gate.Cases.policy;
import static org.ventail.gate.Cases.rule;
import static org.ventail.gate.Cases.with;
import static org.ventail.gate.Cases.withheld;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.Evidence;
import org.ventail.api.check.Parameters;
import org.ventail.api.check.Verdict;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;

class GateTest {
    @ParameterizedTest
    @CsvSource({"PASS, RELEASE", "FAIL, BLOCK", "REVIEW, REVIEW", "ERROR, BLOCK", "NOT_APPLICABLE, REVIEW"})
    void followsTheVerdictOfARequiredCheck(Verdict verdict, Effect effect) {
        assertEquals(effect, effect(person("a", verdict)));
    }

    @Test
    void letsNotApplicablePassOnlyWhereThePolicySaysSo() {
        CheckRule lax = new CheckRule(FACE, CheckScope.SERIES, true, Parameters.NONE, Effect.BLOCK, Effect.REVIEW,
                Effect.BLOCK, Effect.RELEASE, Optional.empty());
        assertEquals(Effect.RELEASE, Gate.decide(policy(List.of(lax)),
                cohort(person("a", evidence(FACE, "a", "t1", Verdict.NOT_APPLICABLE))), List.of()).effect());
    }

    @Test
    void blocksWhenThereIsNoEvidence() {
        Decision decision = decide(person("a"));
        assertEquals(Effect.BLOCK, decision.effect());
        assertEquals(List.of("missing-check", "missing-check"), rules(decision));
    }

    @Test
    void blocksWhenOneRequiredCheckIsMissing() {
        assertEquals(List.of("missing-check"), rules(decide(person("a", evidence(FACE, "a", "t1", Verdict.PASS)))));
    }

    @Test
    void blocksWhenARequiredCheckSawAnotherSeriesOnly() {
        GateInput.OfSubject two = new GateInput.OfSubject("a", judged("a"), List.of("t1", "t2"), List.of(), false,
                List.of(),
                person("a", Verdict.PASS).evidence());
        Decision decision = decide(two);
        assertEquals(List.of("missing-check", "missing-check"), rules(decision));
        assertEquals(Optional.of("t2"), decision.subjects().get(0).reasons().get(0).seriesId());
    }

    @Test
    void blocksWhenACheckOfTheWrongScopeSpoke() {
        Policy cohortWide = policy(List.of(rule(FACE, CheckScope.COHORT, Parameters.NONE, Optional.empty())));
        GateInput input = cohort(person("a", evidence(FACE, "a", "t1", Verdict.PASS)));
        assertEquals(Effect.BLOCK, Gate.decide(cohortWide, input, List.of()).effect());
    }

    @Test
    void listensToARequiredCheckOfTheWholeCohort() {
        Policy both = policy(List.of(rule(FACE), rule(HEADER), rule("k", CheckScope.COHORT, Parameters.NONE,
                Optional.empty())));
        GateInput without = cohort(person("a", Verdict.PASS));
        assertEquals(Effect.BLOCK, Gate.decide(both, without, List.of()).effect());
        assertEquals(Effect.RELEASE, Gate.decide(both, heard(without, Verdict.PASS), List.of()).effect());
        assertEquals(Effect.BLOCK, Gate.decide(both, heard(without, Verdict.FAIL), List.of()).effect());
        assertEquals(Effect.BLOCK, Gate.decide(both, heard(without, Verdict.ERROR), List.of()).effect());
    }

    private static GateInput heard(GateInput input, Verdict verdict) {
        return new GateInput(input.purpose(), input.subjects(), List.of(cohortEvidence("k", input, verdict)),
                input.shared());
    }

    @Test
    void blocksEvidenceAboutOtherFiles() {
        Evidence e = evidence(FACE, "a", "t1", Verdict.PASS);
        Evidence stale = new Evidence(FACE, FACE, e.version(), e.bundle(), e.subjectId(), e.seriesId(),
                Digest.of("old"),
                e.parameters(), e.result(), 1);
        assertEquals(List.of("stale-evidence"),
                rules(decide(person("a", stale, evidence(HEADER, "a", "t1", Verdict.PASS)))));
    }

    @Test
    void blocksEvidenceMadeWithOtherParameters() {
        Policy strict = policy(List.of(rule(FACE, CheckScope.SERIES, new Parameters(Map.of("rank", 5)),
                Optional.empty())));
        Decision decision = Gate.decide(strict, cohort(person("a", evidence(FACE, "a", "t1", Verdict.PASS))),
                List.of());
        assertEquals(List.of("other-parameters"), rules(decision));
    }

    @ParameterizedTest
    @CsvSource({"0.1.0, RELEASE", "0.0.9, RELEASE", "0.1, RELEASE", "0.1.1, BLOCK", "0.2, BLOCK", "1, BLOCK"})
    void blocksEvidenceOfAnOldCheck(String minVersion, Effect effect) {
        Policy newer = policy(List.of(rule(FACE, CheckScope.SERIES, Parameters.NONE, Optional.of(minVersion))));
        assertEquals(effect, Gate.decide(newer, cohort(person("a", evidence(FACE, "a", "t1", Verdict.PASS))),
                List.of()).effect());
    }

    @Test
    void takesAnUnreadableVersionForAnOldOne() {
        assertTrue(Versions.atLeast("1.2.3.v2026", "1.2.3"));
        assertEquals(false, Versions.atLeast("latest", "0.0.1"));
        assertEquals(false, Versions.atLeast(null, "0.0.1"));
    }

    @Test
    void blocksEvidenceAboutSomebodyElse() {
        assertEquals(List.of("foreign-evidence"),
                rules(decide(with(person("a", Verdict.PASS), evidence(FACE, "b", "t1", Verdict.PASS)))));
        assertEquals(List.of("foreign-evidence"),
                rules(decide(with(person("a", Verdict.PASS), evidence(FACE, "a", "t9", Verdict.PASS)))));
    }

    @Test
    void judgesAnUnknownCheckAsStrictlyAsANamedOne() {
        assertEquals(Effect.RELEASE,
                effect(with(person("a", Verdict.PASS), evidence("com.acme.age", "a", "t1", Verdict.PASS))));
        assertEquals(Effect.BLOCK,
                effect(with(person("a", Verdict.PASS), evidence("com.acme.age", "a", "t1", Verdict.FAIL))));
        assertEquals(Effect.BLOCK,
                effect(with(person("a", Verdict.PASS), evidence("com.acme.age", "a", "t1", Verdict.ERROR))));
    }

    @Test
    void blocksAnyUnknownCheckWhereThePolicySaysSo() {
        Policy p = policy();
        Policy named = new Policy("p", "1", p.purposes(), p.checks(), p.unusableSeries(), p.derivedSeries(),
                Policy.UnknownChecks.BLOCK, p.blockedSubject(), 1, p.digest());
        GateInput input = cohort(with(person("a", Verdict.PASS), evidence("com.acme.age", "a", "t1", Verdict.PASS)));
        assertEquals(Effect.BLOCK, Gate.decide(named, input, List.of()).effect());
    }

    @Test
    void wantsALookAtAnUnusableSeriesAndListsADerivedOne() {
        assertEquals(Effect.REVIEW, effect(withheld(person("a", Verdict.PASS), GateInput.Withheld.Kind.UNUSABLE)));
        Decision derived = decide(withheld(person("a", Verdict.PASS), GateInput.Withheld.Kind.DERIVED));
        assertEquals(Effect.RELEASE, derived.effect());
        assertTrue(derived.subjects().get(0).reasons().stream().anyMatch(r -> r.rule().equals("derived-series")));
    }

    @Test
    void blocksADerivedOrUnusableSeriesWhereThePolicySaysSo() {
        Policy p = policy();
        Policy strict = new Policy("p", "1", p.purposes(), p.checks(), Policy.UnusableSeries.BLOCK,
                Policy.DerivedSeries.BLOCK,
                p.unknownChecks(), p.blockedSubject(), 1, p.digest());
        for (GateInput.Withheld.Kind kind : List.of(GateInput.Withheld.Kind.UNUSABLE,
                GateInput.Withheld.Kind.DERIVED)) {
            assertEquals(Effect.BLOCK,
                    Gate.decide(strict, cohort(withheld(person("a", Verdict.PASS), kind)), List.of()).effect());
        }
    }

    @Test
    void blocksAPersonWithAnError() {
        GateInput.OfSubject s = person("a", Verdict.PASS);
        Problem broken = Problem.error("deface.failed", "no head found", null, "look at it");
        assertEquals(Effect.BLOCK, effect(new GateInput.OfSubject("a", s.judged(), s.released(), List.of(), false,
                List.of(broken), s.evidence())));
    }

    @Test
    void blocksAPersonWhoObjected() {
        GateInput.OfSubject s = person("a", Verdict.PASS);
        Decision decision = decide(new GateInput.OfSubject("a", s.judged(), s.released(), List.of(), true, List.of(),
                s.evidence()));
        assertEquals(Effect.BLOCK, decision.effect());
        assertTrue(rules(decision).contains("opt-out"));
    }

    @Test
    void letsTheOthersGoWhenNothingOfABlockedPersonWouldLeave() {
        GateInput.OfSubject objector = new GateInput.OfSubject("b", Digests.NOTHING, List.of(), List.of(), true,
                List.of(),
                List.of());
        assertEquals(Effect.RELEASE, decide(person("a", Verdict.PASS), objector).effect());
    }

    @Test
    void blocksAllForOneUnlessThePolicyWithholds() {
        GateInput input = cohort(person("a", Verdict.PASS), person("b", Verdict.FAIL));
        assertEquals(Effect.BLOCK, Gate.decide(policy(), input, List.of()).effect());
        assertEquals(Effect.RELEASE, Gate.decide(Cases.withhold(policy()), input, List.of()).effect());
    }

    @Test
    void blocksACohortThatIsTooSmall() {
        Policy p = policy();
        Policy two = new Policy("p", "1", p.purposes(), p.checks(), p.unusableSeries(), p.derivedSeries(),
                p.unknownChecks(),
                p.blockedSubject(), 2, p.digest());
        assertEquals(Effect.BLOCK, Gate.decide(two, cohort(person("a", Verdict.PASS)), List.of()).effect());
        assertEquals(Effect.RELEASE,
                Gate.decide(two, cohort(person("a", Verdict.PASS), person("b", Verdict.PASS)), List.of()).effect());
        assertEquals(Effect.BLOCK, Gate.decide(policy(), cohort(), List.of()).effect());
    }

    @Test
    void blocksAPurposeThatThePolicyDoesNotAllow() {
        for (String purpose : List.of("advertising", "", " ")) {
            GateInput input = new GateInput(purpose, List.of(person("a", Verdict.PASS)), List.of(), Digests.NOTHING);
            assertEquals(Effect.BLOCK, Gate.decide(policy(), input, List.of()).effect(), purpose);
        }
    }

    @Test
    void blocksTwoPeopleWithOneId() {
        assertEquals(Effect.BLOCK, decide(person("a", Verdict.PASS), person("a", Verdict.PASS)).effect());
    }

    private static Decision decide(GateInput.OfSubject... people) {
        return Gate.decide(policy(), cohort(people), List.of());
    }

    private static Effect effect(GateInput.OfSubject person) {
        return decide(person).effect();
    }

    /** Rules of the reasons that block the first person. */
    private static List<String> rules(Decision decision) {
        return decision.subjects().get(0).reasons().stream().filter(r -> r.effect() == Effect.BLOCK)
                .map(Decision.Reason::rule).toList();
    }
}
