package org.ventail.verify.groups;

import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One row of a cohort's table. Immutable. <b>Holds what identifies</b>: never logged.
 *
 * @param pseudonym name under which the person would leave
 * @param values column to what stands there, sorted; a person with two scans may have two dates
 */
record Person(String pseudonym, Map<String, SortedSet<String>> values) {
    Person {
        Map<String, SortedSet<String>> copy = new TreeMap<>();
        values.forEach((column, v) -> copy.put(column, Collections.unmodifiableSortedSet(new TreeSet<>(v))));
        values = Collections.unmodifiableMap(copy);
    }

    /** What stands in a column; nothing where the person has no value, which is a value of its own. */
    SortedSet<String> in(String column) {
        return values.getOrDefault(column, Collections.emptySortedSet());
    }
}
