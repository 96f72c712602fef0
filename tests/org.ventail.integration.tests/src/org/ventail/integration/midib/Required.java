package org.ventail.integration.midib;

import java.util.List;

/**
 * One line of the answer key.
 *
 * @param object name of the file
 * @param place tags and item numbers in turn, the attribute's tag last; empty for pixels
 * @param value what was planted there, or for dates what must stand there
 */
record Required(Action action, String object, List<Integer> place, String value) {
    /** For people: never the value. */
    @Override
    public String toString() {
        StringBuilder at = new StringBuilder(action.label()).append(' ').append(object);
        place.forEach(p -> at.append(' ').append(Integer.toHexString(p)));
        return at.toString();
    }
}
