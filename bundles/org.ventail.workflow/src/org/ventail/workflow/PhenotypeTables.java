package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Subject;

/**
 * What the phenotype tables of a BIDS data set say of each person ({@code phenotype/*.tsv}). Of people with several
 * rows in a table nothing is taken from it, and a column that an earlier table has, with another value, only from
 * there: so the judged table of scans can hold all of it.
 *
 * @param values by subject, table and column
 */
record PhenotypeTables(Map<String, Map<Path, Map<String, String>>> values) {
    static final PhenotypeTables NONE = new PhenotypeTables(Map.of());
    private static final String ID = "participant_id";

    static PhenotypeTables of(Cohort cohort) {
        Map<Path, Map<String, Optional<Map<String, String>>>> read = new TreeMap<>();
        Map<String, Map<Path, Map<String, String>>> values = new LinkedHashMap<>();
        for (Subject subject : cohort.subjects()) {
            Map<String, String> known = new LinkedHashMap<>(subject.attributes());
            BidsLeftovers.person(subject).ifPresent(person -> {
                for (Path table : BidsLeftovers.phenotypes(person.getParent())) {
                    Map<String, String> own = new LinkedHashMap<>(read.computeIfAbsent(table, PhenotypeTables::rows)
                            .getOrDefault(person.getFileName().toString(), Optional.empty()).orElse(Map.of()));
                    own.entrySet().removeIf(c -> !c.getValue().equals(known.computeIfAbsent(c.getKey(), k -> c.getValue())));
                    values.computeIfAbsent(subject.id(), k -> new TreeMap<>()).put(table, own);
                }
            });
        }
        return new PhenotypeTables(values);
    }

    /** One row a person; of people with more, nothing. */
    private static Map<String, Optional<Map<String, String>>> rows(Path table) {
        Map<String, Optional<Map<String, String>>> rows = new LinkedHashMap<>();
        try {
            for (Map<String, String> row : BidsTable.read(table).rows()) {
                Map<String, String> others = new LinkedHashMap<>(row);
                String person = others.remove(ID);
                others.remove(ScansTable.FILE_NAME);
                rows.merge(String.valueOf(person), Optional.of(others), (a, b) -> Optional.empty());
            }
            return rows;
        } catch (IOException e) {
            // a table that cannot be read says nothing; nothing of it leaves
            return Map.of();
        }
    }

    /** All that the tables say of a person. */
    Map<String, String> of(Subject person) {
        Map<String, String> all = new LinkedHashMap<>();
        values.getOrDefault(person.id(), Map.of()).values().forEach(all::putAll);
        return all;
    }

    /** The tables that say something of anybody, in the order of their names. */
    List<Path> tables() {
        return values.values().stream().flatMap(t -> t.keySet().stream()).distinct().sorted().toList();
    }

    /** What one of them says of a person. */
    Map<String, String> of(Subject person, Path table) {
        return values.getOrDefault(person.id(), Map.of()).getOrDefault(table, Map.of());
    }
}
