package org.ventail.ui.headers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ventail.api.deid.AttributeChange;
import org.ventail.api.deid.AttributeChange.Fate;

/**
 * A row of the tree: an attribute, by one profile or by two.
 *
 * @param change by the profile tried
 * @param other by the one it is compared with
 * @param children rows below
 */
public record HeaderRow(AttributeChange change, Optional<AttributeChange> other, List<HeaderRow> children) {
    /** The rows of a header. */
    static List<HeaderRow> of(List<AttributeChange> changes) {
        return changes.stream().map(c -> new HeaderRow(c, Optional.empty(), of(c.nested()))).toList();
    }

    /** The rows of a header by two profiles. */
    static List<HeaderRow> of(List<AttributeChange> first, List<AttributeChange> second) {
        Map<String, AttributeChange> others = new LinkedHashMap<>();
        second.forEach(c -> others.put(c.key(), c));
        List<HeaderRow> rows = new ArrayList<>();
        for (AttributeChange c : first) {
            AttributeChange o = others.remove(c.key());
            rows.add(o == null ? new HeaderRow(c, Optional.empty(), of(c.nested()))
                    : new HeaderRow(c, Optional.of(o), of(c.nested(), o.nested())));
        }
        // what only the other one adds
        others.values().forEach(o -> rows.add(new HeaderRow(nothing(o), Optional.of(o), of(List.of(), o.nested()))));
        return rows;
    }

    private static AttributeChange nothing(AttributeChange o) {
        return new AttributeChange(o.key(), o.name(), o.kind(), Fate.KEPT, "", "", "", List.of());
    }

    /** An item of a sequence is no attribute. */
    boolean attribute() {
        return !change.kind().isEmpty();
    }

    /** Whether the two profiles make something else of this very attribute. */
    boolean differs() {
        return other.map(o -> o.fate() != change.fate() || !o.after().equals(change.after())).orElse(false);
    }

    /** The action in words: what becomes of a sequence itself, and that something in it changes. */
    String action() {
        return action(change);
    }

    /** The same by the other profile. */
    String otherAction() {
        return other.map(HeaderRow::action).orElse("");
    }

    private static String action(AttributeChange c) {
        boolean inside = c.fate() == Fate.KEPT && c.changed();
        return inside ? "changed inside" : c.kind().isEmpty() && c.fate() == Fate.KEPT ? "" : c.fate().label();
    }

    /** Everything that can be looked for. */
    String words() {
        return String.join(" ", change.key(), change.name(), change.kind(), change.before(), change.after(), change.reason(),
                other.map(AttributeChange::after).orElse("")).toLowerCase(Locale.ROOT);
    }

    /** How many attributes differ between the profiles. */
    static int differing(List<HeaderRow> rows) {
        return rows.stream().mapToInt(r -> (r.attribute() && r.differs() ? 1 : 0) + differing(r.children)).sum();
    }

    /** How many rows there are in all. */
    static int size(List<HeaderRow> rows) {
        return rows.stream().mapToInt(r -> 1 + size(r.children)).sum();
    }

    /** How many attributes have which fate by the profile tried. */
    static Map<Fate, Integer> counts(List<HeaderRow> rows) {
        return rows.isEmpty() ? new EnumMap<>(Fate.class)
                : AttributeChange.counts(rows.stream().map(HeaderRow::change).toList());
    }
}
