package org.ventail.verify.text;

import java.util.Objects;

/**
 * Text in the pixels: where, and what kind; never what it says.
 *
 * @param place which picture
 * @param box where in it
 * @param kind what it gives away
 */
public record FoundText(Place place, TextBox box, TextKind kind) {
    public FoundText {
        Objects.requireNonNull(place);
        Objects.requireNonNull(box);
        Objects.requireNonNull(kind);
    }
}
