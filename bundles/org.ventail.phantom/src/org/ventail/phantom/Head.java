package org.ventail.phantom;

import java.util.ArrayList;
import java.util.List;

/** The skin of one head as a signed distance: its parts one after the other. Immutable. */
final class Head {
    final Skull skull;
    final Eyes eyes;
    final Nose nose;
    final Mouth mouth;
    private final HeadShape shape;
    private final List<Part> parts;
    private final boolean body;

    Head(HeadShape shape) {
        this(shape, List.of(new Ears(shape)), false);
    }

    private Head(HeadShape shape, List<Part> more, boolean body) {
        this.shape = shape;
        this.skull = new Skull(shape);
        this.eyes = new Eyes(shape);
        this.nose = new Nose(shape);
        this.mouth = new Mouth(shape);
        List<Part> all = new ArrayList<>(List.of(skull, mouth, eyes, nose));
        all.addAll(more);
        this.parts = List.copyOf(all);
        this.body = body;
    }

    /** The same on a {@link Torso}. */
    Head onBody() {
        return new Head(shape, List.of(new Ears(shape), new Torso()), true);
    }

    /** The same with smooth skin where the ears are, and without a {@link Torso}. */
    Head withoutEars() {
        return new Head(shape, List.of(), false);
    }

    boolean body() {
        return body;
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
