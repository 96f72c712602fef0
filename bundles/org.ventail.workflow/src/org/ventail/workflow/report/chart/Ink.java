package org.ventail.workflow.report.chart;

/** Colours by what they mean. Lines are told apart by dash and label, too, never by colour alone. */
public enum Ink {
    TEXT("ink", 0x1b2430), DIM("dim", 0x5b6675), GRID("line", 0xdde2e8), CARD("card", 0xffffff), LINE_1("c1", 0x0b62a8),
    LINE_2("c2", 0xb8500f), LINE_3("c3", 0x0b7a4b), LINE_4("c4", 0x8a3a9c), LINE_5("c5", 0x7a6200), LINE_6("c6", 0xa8245a),
    GOOD("ok", 0x0b7a4b), DOUBTFUL("warn", 0xa15c00), BAD("bad", 0xb3261e);

    private static final Ink[] LINES = {LINE_1, LINE_2, LINE_3, LINE_4, LINE_5, LINE_6};
    private final String variable;
    private final int light;

    Ink(String variable, int light) {
        this.variable = variable;
        this.light = light;
    }

    /** The n-th line of a chart, from 0. */
    public static Ink line(int n) {
        return LINES[n % LINES.length];
    }

    /** Name of its CSS variable. */
    public String variable() {
        return variable;
    }

    /** On white paper, 0xRRGGBB. */
    public int light() {
        return light;
    }
}
