package org.ventail.workflow.report.page;

import org.ventail.api.check.Verdict;
import org.ventail.api.gate.Effect;
import org.ventail.workflow.report.chart.Ink;

/** How good or bad something is; always beside a word that says so. */
public enum Tone {
    PLAIN(Ink.TEXT), DIM(Ink.DIM), GOOD(Ink.GOOD), DOUBTFUL(Ink.DOUBTFUL), BAD(Ink.BAD);

    private final Ink ink;

    Tone(Ink ink) {
        this.ink = ink;
    }

    public Ink ink() {
        return ink;
    }

    /** The tone of a decision. */
    public static Tone of(Effect effect) {
        return switch (effect) {
            case RELEASE -> GOOD;
            case REVIEW -> DOUBTFUL;
            case BLOCK -> BAD;
        };
    }

    /** The tone of a verdict. */
    public static Tone of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> GOOD;
            case REVIEW, NOT_APPLICABLE -> DOUBTFUL;
            case FAIL, ERROR -> BAD;
        };
    }
}
