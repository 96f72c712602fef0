package org.ventail.workflow;

/** The stations of the pipeline, in order. */
public enum Step {
    SCAN("Scan"), DEFACE("Deface"), CLEAN("Clean metadata"), ATTACK("Attack"), DECIDE("Decide"), PUBLISH("Publish");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }
}
