package org.ventail.verify.text;

import java.util.List;
import java.util.Objects;

/**
 * Text in the pixels: where, and what kind; never what it says.
 *
 * @param place which picture
 * @param box of the line, with a margin: what must go to take it out
 * @param words the boxes of its words, drawn tightly around their ink
 * @param kind what it gives away
 */
public record FoundText(Place place, TextBox box, List<TextBox> words, TextKind kind) {
    public FoundText {
        Objects.requireNonNull(place);
        Objects.requireNonNull(box);
        words = List.copyOf(words);
        Objects.requireNonNull(kind);
    }
}
