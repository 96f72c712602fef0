package org.ventail.workflow.report.data;

import java.util.Comparator;

/**
 * People who have something in common.
 *
 * @param by what: sex, age, modality
 * @param name which of it
 */
public record Subgroup(String by, String name) implements Comparable<Subgroup> {
    @Override
    public int compareTo(Subgroup o) {
        return Comparator.comparing(Subgroup::by).thenComparing(Subgroup::name).compare(this, o);
    }
}
