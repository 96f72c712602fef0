package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Subject;

/** Names what a BIDS data set holds besides scans and tables of people and does not leave: nobody can tell what it says. */
final class BidsLeftovers {
    private static final String PHENOTYPE = "phenotype";
    private static final List<String> PLACES = List.of(PHENOTYPE, "participants.json", "samples.tsv", "code", "sourcedata");

    private BidsLeftovers() {
    }

    /** The same cohort; a word for each of them among its problems. */
    static Cohort named(Cohort cohort) {
        Set<Path> datasets = new TreeSet<>();
        cohort.subjects().forEach(s -> person(s).ifPresent(p -> datasets.add(p.getParent())));
        List<Problem> problems = new ArrayList<>(cohort.problems());
        datasets.forEach(d -> PLACES.forEach(p -> files(d.resolve(p)).forEach(f -> problems.add(stays(d, f)))));
        return new Cohort(cohort.root(), cohort.subjects(), problems);
    }

    private static Problem stays(Path dataset, Path file) {
        boolean phenotype = phenotypes(dataset).contains(file);
        return Problem.info("bids.stays-behind", dataset.relativize(file) + (phenotype
                ? " stays behind but for columns that the profile knows and keeps: nobody can tell what the others say of people."
                : " stays behind: nobody can tell what it says of people."), file,
                "Leave it out, or share what is needed of it in another way.");
    }

    /** The folder of a person in a BIDS data set. */
    static Optional<Path> person(Subject subject) {
        return subject.series().stream().flatMap(s -> s.files().stream().limit(1)).findFirst().flatMap(f -> {
            for (Path up = f.getParent(); up != null && up.getFileName() != null; up = up.getParent()) {
                if (up.getFileName().toString().startsWith("sub-") && up.getParent() != null) {
                    return Optional.of(up);
                }
            }
            return Optional.empty();
        });
    }

    /** The tables of tests and questionnaires that a data set has. */
    static List<Path> phenotypes(Path dataset) {
        return files(dataset.resolve(PHENOTYPE)).stream().filter(PersonTables::isTable).toList();
    }

    private static List<Path> files(Path place) {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        try (Stream<Path> all = Files.isDirectory(place) ? Files.list(place) : Stream.empty()) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            // it stays behind in any case
            return List.of(place);
        }
    }
}
