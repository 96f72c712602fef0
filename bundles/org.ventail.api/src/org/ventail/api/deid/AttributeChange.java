package org.ventail.api.deid;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One attribute of a file as it was and as it would leave. <b>Values identify people</b>: they may be shown to whoever may see
 * the file, and are never logged or written; {@link #toString} leaves them out.
 *
 * @param key what it is called among its siblings and in no other place: a tag {@code (0010,0010)}, a field, {@code Item 1}
 * @param name for people: keyword of DICOM; empty if unknown
 * @param kind kind of value: VR of DICOM, type of a field; empty for an item of a sequence
 * @param fate what becomes of it
 * @param before value before, shortened if long; empty if there was none
 * @param after value after, likewise
 * @param reason which rule of the profile says so
 * @param nested what lies below: items of a sequence, attributes of an item
 */
public record AttributeChange(String key, String name, String kind, Fate fate, String before, String after, String reason,
        List<AttributeChange> nested) {
    /** What becomes of an attribute. */
    public enum Fate {
        KEPT("kept"), REMOVED("removed"), EMPTIED("emptied"), REPLACED("replaced"), NEW_UID("new UID"), SHIFTED("shifted"),
        CLEANED("cleaned"), ADDED("added");

        private final String label;

        Fate(String label) {
            this.label = label;
        }

        /** For people. */
        public String label() {
            return label;
        }
    }

    public AttributeChange {
        Objects.requireNonNull(key);
        Objects.requireNonNull(fate);
        nested = List.copyOf(nested);
    }

    /** Whether it has another value than before, itself or anything below. */
    public boolean changed() {
        return fate != Fate.KEPT || nested.stream().anyMatch(AttributeChange::changed);
    }

    /** How many attributes had which fate, nested ones included; an item of a sequence is none. */
    public static Map<Fate, Integer> counts(List<AttributeChange> changes) {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        count(changes, counts);
        return counts;
    }

    private static void count(List<AttributeChange> changes, Map<Fate, Integer> counts) {
        for (AttributeChange c : changes) {
            if (!c.kind.isEmpty()) {
                counts.merge(c.fate, 1, Integer::sum);
            }
            count(c.nested, counts);
        }
    }

    /** Without values. */
    @Override
    public String toString() {
        return "AttributeChange[" + key + " " + name + ": " + fate.label() + "]";
    }
}
