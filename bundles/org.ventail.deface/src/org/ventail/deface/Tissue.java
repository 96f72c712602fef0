package org.ventail.deface;

/** The tissue classes of the head atlas, as stored in its label grid. */
final class Tissue {
    /** Outside the field of view of the head the atlas was made from. */
    static final byte UNKNOWN = 0;
    static final byte AIR = 1;
    /** Bright tissue outside the brain: fat, marrow, skin. */
    static final byte BRIGHT = 2;
    /** Middle-grey tissue outside the brain: muscle, eyes, mucosa. */
    static final byte MIDDLE = 3;
    /** Dark inside the head and outside the brain: bone or air of the skull base and face, outer fluid. */
    static final byte DARK = 4;
    static final byte FLUID = 5;
    static final byte GREY_MATTER = 6;
    static final byte WHITE_MATTER = 7;
    /** Bone of the skull cap. */
    static final byte BONE = 8;
    /** Air of the nose and its sinuses. */
    static final byte SINUS = 9;
    /** Number of classes, {@link #UNKNOWN} included. */
    static final int CLASSES = 10;

    private Tissue() {
    }

    /** Whether the class lies inside the skin. */
    static boolean head(int tissue) {
        return tissue >= BRIGHT;
    }

    /** Whether the class belongs to the brain. */
    static boolean brain(int tissue) {
        return tissue >= FLUID && tissue <= WHITE_MATTER;
    }
}
