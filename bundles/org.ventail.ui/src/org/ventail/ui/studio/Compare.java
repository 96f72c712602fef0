package org.ventail.ui.studio;

/** Which of the two scans the slice views show. */
public enum Compare {
    BEFORE("Before"), AFTER("After"), SIDE_BY_SIDE("Side by side");

    private final String label;

    Compare(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** The other one of before and after; side by side becomes before. */
    public Compare flipped() {
        return this == BEFORE ? AFTER : BEFORE;
    }
}
