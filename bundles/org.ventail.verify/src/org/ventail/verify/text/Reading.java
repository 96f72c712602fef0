package org.ventail.verify.text;

/**
 * What was read in a box. Identifies people: it is never shown, logged or kept.
 *
 * @param text the characters
 * @param confidence mean of the network's belief in them, 0 to 1
 */
record Reading(String text, double confidence) {
    static final Reading NOTHING = new Reading("", 0);
    private static final double LEAST_CONFIDENCE = 0.6;
    /** Of a few characters: a few edges are easily taken for a few digits. */
    private static final double LEAST_CONFIDENCE_SHORT = 0.8;
    private static final int SHORT = 4;
    private static final int FEWEST_CHARACTERS = 3;
    private static final double LEAST_CONFIDENCE_SURE = 0.85;
    /** Folds of a brain were read as a word of four letters with a belief of 0.89. */
    private static final double LEAST_CONFIDENCE_SURE_SHORT = 0.95;
    /** Edges that come again, as both sides of folds do, are read as one letter again and again. */
    private static final int FEWEST_DIFFERENT = 3;

    /** Letters and digits. */
    int characters() {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** Whether it is text at all, not something that merely looks like some. */
    boolean readable() {
        double enough = characters() <= SHORT ? LEAST_CONFIDENCE_SHORT : LEAST_CONFIDENCE;
        return characters() >= FEWEST_CHARACTERS && confidence >= enough;
    }

    /** Whether it is text even if what stands around it, looked at together with it, hides it. */
    boolean sure() {
        double enough = characters() <= SHORT ? LEAST_CONFIDENCE_SURE_SHORT : LEAST_CONFIDENCE_SURE;
        return characters() >= SHORT && confidence >= enough
                && text.codePoints().filter(Character::isLetterOrDigit).distinct().count() >= FEWEST_DIFFERENT;
    }

    @Override
    public String toString() {
        return "Reading[%d characters]".formatted(characters());
    }
}
