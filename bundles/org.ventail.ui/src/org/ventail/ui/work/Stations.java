package org.ventail.ui.work;

import org.ventail.workflow.Step;
import org.ventail.workflow.StepListener;

/** How far a run is, told from the station it has reached. Defacing and attacking take nearly all the time. */
final class Stations {
    private static final double SCANNED = 0.05;
    private static final double STAGED = 0.5;
    private static final double ATTACKED = 0.95;

    private Stations() {
    }

    /** Share of the whole run, 0 to 1. */
    static double share(StepListener.Event e) {
        return begin(e.step()) + (end(e.step()) - begin(e.step())) * Math.min(e.done(), e.of()) / Math.max(1, e.of());
    }

    /** Name and, of several pieces, how many are done. */
    static String text(StepListener.Event e) {
        return e.step().label() + (e.of() > 1 ? "  " + e.done() + " of " + e.of() : "");
    }

    private static double begin(Step step) {
        return switch (step) {
            case SCAN -> 0;
            case DEFACE, CLEAN -> SCANNED;
            case ATTACK -> STAGED;
            case DECIDE, PUBLISH -> ATTACKED;
        };
    }

    private static double end(Step step) {
        return switch (step) {
            case SCAN -> SCANNED;
            case DEFACE, CLEAN -> STAGED;
            case ATTACK -> ATTACKED;
            case DECIDE, PUBLISH -> 1;
        };
    }
}
