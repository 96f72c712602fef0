package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Problem;

/** Names what a BIDS data set holds besides scans and tables of people and does not leave: nobody can tell what it says. */
final class BidsLeftovers {
    private static final List<String> PLACES = List.of("phenotype", "participants.json", "samples.tsv", "code", "sourcedata");

    private BidsLeftovers() {
    }

    /** The same cohort; a word for each of them among its problems. */
    static Cohort named(Cohort cohort) {
        Set<Path> datasets = new TreeSet<>();
        cohort.allSeries().flatMap(s -> s.files().stream().limit(1)).forEach(f -> {
            for (Path up = f.getParent(); up != null && up.getFileName() != null; up = up.getParent()) {
                if (up.getFileName().toString().startsWith("sub-") && up.getParent() != null) {
                    datasets.add(up.getParent());
                    break;
                }
            }
        });
        List<Problem> problems = new ArrayList<>(cohort.problems());
        datasets.forEach(d -> PLACES.forEach(p -> files(d.resolve(p)).forEach(f -> problems.add(Problem.info("bids.stays-behind",
                d.relativize(f) + " stays behind: nobody can tell what it says of people.", f,
                "Leave it out, or share what is needed of it in another way.")))));
        return new Cohort(cohort.root(), cohort.subjects(), problems);
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
