package org.ventail.workflow.report.data;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ventail.api.check.Evidence;

/**
 * Who cannot be told from whom by the table that leaves.
 *
 * @param judged whether a check said so; else the whole cohort counts as one class
 */
record EquivalenceClasses(Map<String, Double> numbers, boolean judged, Map<String, String> pseudonyms) {
    private static final String CLASSES = "classOf";

    static EquivalenceClasses of(List<Evidence> evidence, Map<String, String> pseudonyms) {
        Map<String, Double> numbers = evidence.stream().map(e -> Details.of(e.result().details()).numbersByName(CLASSES))
                .filter(m -> !m.isEmpty()).findFirst().orElse(Map.of());
        return new EquivalenceClasses(numbers, !numbers.isEmpty(), pseudonyms);
    }

    /** The other people of the class of this one. A person the check did not place shares a class with nobody. */
    Set<String> othersLike(String subjectId) {
        return pseudonyms.keySet().stream().filter(p -> !p.equals(subjectId) && same(p, subjectId))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean same(String a, String b) {
        return !judged || number(a) != null && number(a).equals(number(b));
    }

    private Double number(String subjectId) {
        return numbers.getOrDefault(subjectId, numbers.get(pseudonyms.getOrDefault(subjectId, "")));
    }
}
