package org.ventail.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.gate.SignOff;
import org.ventail.api.model.Subject;
import org.ventail.gate.Gate;
import org.ventail.gate.GateInput;
import org.ventail.gate.Policy;

/**
 * The table of all people of a release, {@code participants.tsv}. It repeats what stands in the judged table of scans
 * of each of them and came from the data set's own table of people, and nothing else; rows are in the order of the
 * pseudonyms, which say nothing of anybody.
 */
final class ParticipantsTable {
    static final String NAME = "participants.tsv";
    private static final String PHENOTYPE = "phenotype";
    private static final String ID = "participant_id";

    private ParticipantsTable() {
    }

    /** Who leaves if anybody does: people are judged one by one, whatever is said of all. */
    static Set<String> leaving(Policy policy, GateInput people, List<SignOff> signOffs) {
        return Gate.decide(policy, people, signOffs).subjects().stream().filter(s -> s.effect() == Effect.RELEASE)
                .map(Decision.OfSubject::subjectId).collect(Collectors.toSet());
    }

    /**
     * Writes it, or removes what an earlier run wrote if nobody leaves.
     *
     * @param leaving those who leave if anybody does
     * @param pseudonyms subject id to released id
     */
    static void write(Path out, List<Subject> leaving, List<StagedSeries> staged, Map<String, String> pseudonyms)
            throws IOException {
        write(out.resolve(NAME), rows(leaving, staged, pseudonyms, s -> s.attributes().keySet()));
    }

    /** The same of phenotype tables, each under a number; of one that says nothing any more none is written. */
    static void write(Path out, List<Subject> leaving, List<StagedSeries> staged, Map<String, String> pseudonyms,
            PhenotypeTables phenotypes) throws IOException {
        int number = 0;
        for (Path table : phenotypes.tables()) {
            List<Map<String, String>> rows = rows(leaving, staged, pseudonyms, s -> phenotypes.of(s, table).keySet());
            number++;
            if (rows.stream().anyMatch(r -> r.size() > 1)) {
                Path folder = Files.createDirectories(out.resolve(PHENOTYPE));
                Files.writeString(folder.resolve("measure" + number + ".tsv"), new BidsTable(rows).text());
            }
        }
    }

    /** Those that were written. */
    static List<Path> phenotypes(Path out) {
        try (Stream<Path> all = Files.isDirectory(out.resolve(PHENOTYPE)) ? Files.list(out.resolve(PHENOTYPE)) : Stream.empty()) {
            return all.filter(PersonTables::isTable).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> rows(List<Subject> leaving, List<StagedSeries> staged,
            Map<String, String> pseudonyms,
            Function<Subject, Set<String>> columns) throws IOException {
        Map<String, Map<String, String>> people = new TreeMap<>();
        Set<String> names = new TreeSet<>();
        for (Subject s : leaving) {
            Map<String, String> row = row(s, staged, pseudonyms.get(s.id()), columns.apply(s));
            people.put(pseudonyms.get(s.id()), row);
            names.addAll(row.keySet());
        }
        List<Map<String, String>> rows = new ArrayList<>();
        people.forEach((pseudonym, row) -> {
            Map<String, String> all = new LinkedHashMap<>();
            all.put(ID, pseudonym);
            names.forEach(n -> all.put(n, row.getOrDefault(n, BidsTable.UNKNOWN)));
            rows.add(all);
        });
        return rows;
    }

    private static void write(Path table, List<Map<String, String>> rows) throws IOException {
        if (rows.isEmpty()) {
            Files.deleteIfExists(table);
        } else {
            Files.writeString(table, new BidsTable(rows).text());
        }
    }

    private static Map<String, String> row(Subject person, List<StagedSeries> staged, String pseudonym, Set<String> columns)
            throws IOException {
        Optional<Path> scans = staged.stream().filter(s -> s.subjectId().equals(person.id()))
                .flatMap(s -> s.files().stream()).filter(f -> f.getFileName().toString().equals(pseudonym + "_scans.tsv"))
                .findFirst();
        Map<String, String> row = new TreeMap<>();
        if (scans.isPresent()) {
            List<Map<String, String>> judged = BidsTable.read(scans.get()).rows();
            for (String name : columns) {
                Set<String> said = new HashSet<>();
                judged.forEach(r -> said.add(r.getOrDefault(name, BidsTable.UNKNOWN)));
                if (said.size() == 1 && !said.contains(BidsTable.UNKNOWN)) {
                    row.put(name, said.iterator().next());
                }
            }
        }
        return row;
    }
}
