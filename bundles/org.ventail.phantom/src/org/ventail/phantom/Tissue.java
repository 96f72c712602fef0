package org.ventail.phantom;

/** What a voxel is made of, and how bright that is in each contrast. */
enum Tissue {
    AIR(0, -1000), SKIN(430, 45), FAT(860, -90), MUSCLE(360, 55), BONE(50, 1050), MARROW(520, 420), TOOTH(25, 2100),
    FLUID(120, 8), GREY(430, 38), WHITE(640, 30), DEEP_GREY(500, 37), EYE(150, 12), LENS(280, 90), CARTILAGE(300, 140);

    private final int t1;
    private final int hounsfield;

    Tissue(int t1, int hounsfield) {
        this.t1 = t1;
        this.hounsfield = hounsfield;
    }

    int value(Contrast contrast) {
        return contrast == Contrast.CT ? hounsfield : t1;
    }
}
