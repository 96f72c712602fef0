package org.ventail.deface;

/** The tissues of a {@link NeutralFace}, as stored in its resource. */
final class FaceTissue {
    static final byte AIR = 0;
    static final byte SKIN = 1;
    static final byte FAT = 2;
    static final byte MUSCLE = 3;
    static final byte BONE = 4;
    static final byte MARROW = 5;
    static final byte TOOTH = 6;
    static final byte EYE = 7;
    static final byte LENS = 8;
    /** Number of tissues. */
    static final int COUNT = 9;

    private FaceTissue() {
    }
}
