package org.ventail.render;

/** What the surface looks like. Colours are linear light, 0 to 1. */
public enum Skin {
    /** Plaster. */
    GREY(0.62, 0.62, 0.62),
    /** Light brown skin. */
    SKIN_TONE(0.72, 0.45, 0.33);

    private final float[] linearRgb;

    Skin(double red, double green, double blue) {
        linearRgb = new float[] {(float) red, (float) green, (float) blue};
    }

    float linear(int channel) {
        return linearRgb[channel];
    }
}
