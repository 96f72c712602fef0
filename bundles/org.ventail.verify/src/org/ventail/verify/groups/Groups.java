package org.ventail.verify.groups;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The people of a cohort, in groups that cannot be told apart by some columns (equivalence classes: Sweeney 2002).
 *
 * @param classes each at least one person; all people are in exactly one
 */
record Groups(List<List<Person>> classes) {
    /** By these columns as they would leave. */
    static Groups by(List<Person> people, List<String> columns) {
        Map<List<SortedSet<String>>, List<Person>> classes = new HashMap<>();
        for (Person p : people) {
            classes.computeIfAbsent(columns.stream().map(p::in).toList(), k -> new ArrayList<>()).add(p);
        }
        return new Groups(List.copyOf(classes.values()));
    }

    /** People in the smallest one: the k that is reached. */
    int smallest() {
        return classes.stream().mapToInt(List::size).min().orElse(0);
    }

    /** People who are alone in theirs. */
    int unique() {
        return fewerThan(2);
    }

    /** People in groups of fewer than so many. */
    int fewerThan(int k) {
        return classes.stream().mapToInt(List::size).filter(n -> n < k).sum();
    }

    /** Pseudonym to the size of the group that the person is in. */
    Map<String, Integer> sizes() {
        Map<String, Integer> all = new TreeMap<>();
        classes.forEach(c -> c.forEach(p -> all.put(p.pseudonym(), c.size())));
        return all;
    }

    /** Pseudonym to the number of the group that the person is in, from 1. */
    Map<String, Integer> numbers() {
        Map<String, Integer> all = new TreeMap<>();
        for (int i = 0; i < classes.size(); i++) {
            int number = i + 1;
            classes.get(i).forEach(p -> all.put(p.pseudonym(), number));
        }
        return all;
    }

    /** Fewest different values of a sensitive column in any group: the l that is reached (Machanavajjhala et al. 2007). */
    int diversity(String column) {
        return classes.stream().mapToInt(c -> different(c, column)).min().orElse(0);
    }

    /** Different values of a column among some people; no value is one, too. */
    static int different(List<Person> people, String column) {
        Set<SortedSet<String>> values = new HashSet<>();
        people.forEach(p -> values.add(p.in(column)));
        return values.size();
    }
}
