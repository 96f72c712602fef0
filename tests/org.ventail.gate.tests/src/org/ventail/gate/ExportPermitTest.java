package org.ventail.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.ventail.gate.Cases.cohort;
import static org.ventail.gate.Cases.judged;
import static org.ventail.gate.Cases.person;
import static org.ventail.gate.Cases.policy;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ventail.api.check.Verdict;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.VentailException;

class ExportPermitTest {
    @Test
    void namesThePeopleWhoMayLeaveAndWhatWasJudged() throws VentailException {
        GateInput input = cohort(person("b", Verdict.PASS), person("a", Verdict.PASS));
        Decision decision = Gate.decide(policy(), input, List.of());
        ExportPermit permit = Gate.permit(decision, policy(), input, List.of());

        assertEquals(Map.of("a", judged("a"), "b", judged("b")), permit.released());
        assertEquals(decision.id(), permit.decision());
        assertEquals(Cases.POLICY, permit.policy());
        assertEquals("research", permit.purpose());
    }

    @Test
    void leavesTheBlockedOut() throws VentailException {
        GateInput input = cohort(person("a", Verdict.PASS), person("b", Verdict.FAIL));
        Policy withhold = Cases.withhold(policy());
        ExportPermit permit = Gate.permit(Gate.decide(withhold, input, List.of()), withhold, input, List.of());
        assertEquals(Map.of("a", judged("a")), permit.released());
    }

    @Test
    void isNotGivenForAReviewOrABlock() {
        for (Verdict verdict : List.of(Verdict.REVIEW, Verdict.FAIL, Verdict.ERROR)) {
            GateInput input = cohort(person("a", verdict));
            Decision decision = Gate.decide(policy(), input, List.of());
            VentailException e = assertThrows(VentailException.class,
                    () -> Gate.permit(decision, policy(), input, List.of()));
            assertEquals("gate.not-released", e.problem().code());
        }
    }

    @Test
    void isNotGivenForADecisionThatSomebodyMadeUp() {
        GateInput input = cohort(person("a", Verdict.FAIL));
        Decision real = Gate.decide(policy(), input, List.of());
        Decision forged = new Decision(real.id(), Effect.RELEASE, real.subjects(), List.of(), real.policy(),
                real.policyName());
        assertThrows(VentailException.class, () -> Gate.permit(forged, policy(), input, List.of()));
    }

    @Test
    void isNotGivenForTheDecisionOfOtherEvidence() {
        GateInput shown = cohort(person("a", Verdict.PASS));
        GateInput other = cohort(person("a", Verdict.PASS), person("b", Verdict.PASS));
        Decision decision = Gate.decide(policy(), shown, List.of());
        VentailException e = assertThrows(VentailException.class, () -> Gate.permit(decision, policy(), other,
                List.of()));
        assertEquals("gate.other-decision", e.problem().code());
    }

    @Test
    void cannotBeConstructedByAnybodyElse() {
        assertEquals(1, ExportPermit.class.getDeclaredConstructors().length);
        int modifiers = ExportPermit.class.getDeclaredConstructors()[0].getModifiers();
        assertEquals(0, modifiers & (Modifier.PUBLIC | Modifier.PROTECTED));
        assertEquals(Modifier.FINAL, ExportPermit.class.getModifiers() & Modifier.FINAL);
    }
}
