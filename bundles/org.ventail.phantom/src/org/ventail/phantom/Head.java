package org.ventail.phantom;

import java.util.List;

/** The skin of one head as a signed distance: its parts one after the other. Immutable. */
final class Head {
    final Skull skull;
    final Eyes eyes;
    final Nose nose;
    final Mouth mouth;
    private final HeadShape shape;
    private final List<Part> parts;

    Head(HeadShape shape) {
        this.shape = shape;
        this.skull = new Skull(shape);
        this.eyes = new Eyes(shape);
        this.nose = new Nose(shape);
        this.mouth = new Mouth(shape);
        this.parts = List.of(skull, mouth, eyes, nose, new Ears(shape));
    }

    HeadShape shape() {
        return shape;
    }

    /** Distance to the skin, negative inside. */
    double skin(double x, double f, double z) {
        double d = 0;
        for (Part p : parts) {
            d = p.shape(x, f, z, d);
        }
        return d;
    }
}
