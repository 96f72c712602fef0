package org.ventail.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ventail.workflow.Step;
import org.ventail.workflow.StepListener;

/** How far a run is. */
class StationsTest {
    private static StepListener.Event at(Step step, int done, int of) {
        return new StepListener.Event(step, Optional.empty(), Optional.empty(), done, of, "");
    }

    @Test
    void theShareGrowsFromStationToStation() {
        double last = -1;
        for (Step step : new Step[] {Step.SCAN, Step.DEFACE, Step.ATTACK, Step.DECIDE}) {
            for (int done = 0; done <= 4; done++) {
                double share = Stations.share(at(step, done, 4));
                assertTrue(share >= last && share <= 1, step + " " + done + ": " + share + " after " + last);
                last = share;
            }
        }
        assertEquals(1, last);
    }

    @Test
    void aStationWithoutPiecesIsNoDivisionByZero() {
        assertEquals(0.5, Stations.share(at(Step.ATTACK, 0, 0)));
    }

    @Test
    void onlySeveralPiecesAreCounted() {
        assertEquals("Scan", Stations.text(at(Step.SCAN, 0, 1)));
        assertEquals("Attack  3 of 7", Stations.text(at(Step.ATTACK, 3, 7)));
    }
}
