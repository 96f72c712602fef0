package org.ventail.api.gate;

/** What the gate decides, from good to bad. */
public enum Effect {
    RELEASE, REVIEW, BLOCK;

    /** The worse of two. */
    public Effect worst(Effect o) {
        return compareTo(o) >= 0 ? this : o;
    }
}
