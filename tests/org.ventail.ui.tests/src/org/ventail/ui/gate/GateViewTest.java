package org.ventail.ui.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Cohort;
import org.ventail.ui.studio.Change;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.testing.Phantoms;
import org.ventail.ui.theme.Themes;

/** The decision and why. */
class GateViewTest {
    private final Cohort cohort = Phantoms.inMemory(Path.of("."), 3);
    private GateView view;

    @BeforeEach
    void openView() throws Exception {
        Bench.perspective("org.ventail.app.release");
        view = Bench.view(GateView.ID, GateView.class);
        Bench.studio().update(Change.COHORT, s -> s.opened(cohort));
    }

    @AfterEach
    void forget() {
        Bench.clear();
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void theBannerHasTheColourOfTheDecision(Effect effect) {
        Bench.studio().update(Change.RESULT, s -> s.judged(Phantoms.run(cohort, Path.of("."), effect)));
        Bench.pump(100);
        RGB seen = Bench.rgb(Bench.pixels(view.banner()), 3, 40);
        assertTrue(Bench.distance(seen, Themes.palette().of(effect)) < 6, effect + " is " + seen);
    }

    @Test
    void namesEveryCheckWithVerdictValueThresholdAndRemedy() {
        Bench.studio().update(Change.RESULT,
                s -> s.judged(Phantoms.run(cohort, Path.of("."), Effect.RELEASE, Effect.BLOCK)));
        Bench.pump(50);
        TreeItem second = view.viewer().getTree().getItem(1);
        assertEquals("sub-02", second.getText(0));
        assertEquals("BLOCK", second.getText(1));
        TreeItem check = second.getItem(0);
        assertEquals("Face recognition", check.getText(0));
        assertEquals("FAIL", check.getText(1));
        assertEquals("rank 1", check.getText(2));
        assertEquals("rank 5", check.getText(3));
        assertEquals("The recogniser names this person first of 24", check.getText(4));
        assertEquals("Deface again with method REFACE", check.getText(5));
    }

    @Test
    void saysHowToGetADecisionWhileThereIsNone() {
        assertTrue(Bench.studio().state().result().isEmpty());
        assertTrue(Bench.colours(Bench.pixels(view.banner())) > 5, "the banner says something");
    }
}
