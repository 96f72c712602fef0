package org.ventail.api.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;

class ParametersTest {
    private final Parameters p = new Parameters(Map.of("rank", 3, "name", "x", "on", true));

    @Test
    void defaultsHoldForWhatIsNotThere() {
        assertEquals(3, p.number("rank", 1));
        assertEquals(1, p.number("missing", 1));
        assertEquals("x", p.text("name", "y"));
        assertTrue(p.flag("on", false));
        assertTrue(p.flag("missing", true));
    }

    @Test
    void aWrongKindIsAnErrorAndNotADefault() {
        assertThrows(IllegalArgumentException.class, () -> p.number("name", 1));
        assertThrows(IllegalArgumentException.class, () -> p.flag("rank", false));
    }

    @Test
    void aResultKeepsItsVerdictWhenItIsMeasured() {
        CheckResult r = CheckResult.fail("m", "r").measured(1, 2, "rank");
        assertEquals(Verdict.FAIL, r.verdict());
        assertEquals(1, r.value().getAsDouble());
        assertEquals(2, r.threshold().getAsDouble());
    }

    @Test
    void theWorseEffectWins() {
        assertEquals(Effect.BLOCK, Effect.RELEASE.worst(Effect.BLOCK));
        assertEquals(Effect.REVIEW, Effect.REVIEW.worst(Effect.RELEASE));
    }

    @Test
    void leftOfAHeadIsLeft() {
        HeadFrame f = HeadFrame.fromHeader(new Point3(0, 0, 0), 100);
        assertEquals(0, f.left().minus(new Point3(1, 0, 0)).length(), "LPS: x to the left");
    }

    @Test
    void anErrorMakesASeriesUnusable() {
        Series s = new Series("s", "", Modality.MR, "F", Series.Role.IMAGE, Optional.empty(), 1, 1, List.of(), "", "",
                Map.of(), List.of());
        assertFalse(s.broken());
        assertFalse(s.volumetric(), "no geometry");
        assertTrue(s.withProblems(List.of(Problem.error("c", "m", null, "r"))).broken());
        assertFalse(s.withProblems(List.of(Problem.warning("c", "m", null, "r"))).broken());
    }
}
