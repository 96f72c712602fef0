package org.ventail.workflow.report.page;

/**
 * One cell of a table.
 *
 * @param text what stands in it
 * @param note more, smaller; may be empty
 * @param tone how good it is
 * @param tag whether it stands out as a word of its own: a verdict
 */
public record Cell(String text, String note, Tone tone, boolean tag) {
    public static Cell of(String text) {
        return new Cell(text, "", Tone.PLAIN, false);
    }

    public static Cell of(String text, String note) {
        return new Cell(text, note, Tone.PLAIN, false);
    }

    /** A verdict or decision. */
    public static Cell tag(String text, Tone tone) {
        return new Cell(text, "", tone, true);
    }
}
