package org.ventail.phantom;

/** What a voxel is made of, and how bright that is in each {@link Contrast}, in the order of its constants. */
public enum Tissue {
    //      T1   CT    T2  FLAIR PD T1+ PET
    AIR(0, -1000, 0, 0, 0, 0, 0),
    SKIN(430, 45, 300, 320, 500, 560, 120),
    FAT(860, -90, 640, 600, 700, 860, 30),
    MUSCLE(360, 55, 160, 260, 460, 430, 110),
    BONE(50, 1050, 40, 40, 60, 50, 60),
    MARROW(520, 420, 420, 380, 450, 540, 120),
    TOOTH(25, 2100, 15, 15, 20, 25, 20),
    FLUID(120, 8, 950, 90, 720, 130, 30),
    GREY(430, 38, 420, 560, 720, 450, 900),
    WHITE(640, 30, 310, 440, 600, 660, 420),
    DEEP_GREY(500, 37, 350, 480, 660, 520, 950),
    EYE(150, 12, 900, 110, 700, 160, 70),
    LENS(280, 90, 150, 150, 300, 290, 60),
    CARTILAGE(300, 140, 260, 280, 400, 330, 80);

    private final int[] values;

    Tissue(int... values) {
        this.values = values;
    }

    int value(Contrast contrast) {
        return values[contrast.ordinal()];
    }
}
