package org.ventail.api.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything found under one folder, without voxels.
 *
 * @param root the folder; read-only for everybody
 * @param subjects sorted by id
 * @param problems those that belong to no series (unreadable files, duplicates, an empty folder)
 */
public record Cohort(Path root, List<Subject> subjects, List<Problem> problems) {
    public Cohort {
        Objects.requireNonNull(root);
        subjects = List.copyOf(subjects);
        problems = List.copyOf(problems);
    }

    /** All series of all subjects. */
    public Stream<Series> allSeries() {
        return subjects.stream().flatMap(s -> s.series().stream());
    }

    /** All problems: the cohort's own and those of its series. */
    public Stream<Problem> allProblems() {
        return Stream.concat(problems.stream(), allSeries().flatMap(s -> s.problems().stream()));
    }
}
