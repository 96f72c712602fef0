package org.ventail.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Where the test data that is not in this repository lies, if it is there at all. The folder is named by the system
 * property {@code ventail.data} or the environment variable {@code VENTAIL_DATA}; without them {@code shared/data} is
 * looked for beside every folder above the working directory. Tests that need it skip themselves without it.
 */
public final class TestData {
    private static final String TEMPLATES = "/usr/share/mricron/templates/";

    private TestData() {
    }

    /** The folder of all shared data. */
    public static Optional<Path> root() {
        String named = System.getProperty("ventail.data", System.getenv("VENTAIL_DATA"));
        if (named != null && !named.isBlank()) {
            return existing(Path.of(named));
        }
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path data = up.resolve("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    /** A file or folder of the shared data, by its path with slashes. */
    public static Optional<Path> file(String relative) {
        return root().flatMap(r -> existing(r.resolve(relative)));
    }

    /** A file or folder of the shared data; skips the calling test when it is not there. */
    public static Path require(String relative) {
        return required(file(relative), relative);
    }

    /** A path that was found; skips the calling test when it was not. */
    public static Path required(Optional<Path> found, String what) {
        Assumptions.assumeTrue(found.isPresent(), () -> "test data not here: " + what);
        return found.orElseThrow();
    }

    /** Debian's T1 of a whole head, 181x217x181 at 1 mm (package mricron-data). */
    public static Optional<Path> debianCh2() {
        return existing(Path.of(TEMPLATES, "ch2.nii.gz"));
    }

    /** The brain of {@link #debianCh2()} on the same grid. */
    public static Optional<Path> debianCh2Brain() {
        return existing(Path.of(TEMPLATES, "ch2bet.nii.gz"));
    }

    private static Optional<Path> existing(Path path) {
        return Files.exists(path) ? Optional.of(path) : Optional.empty();
    }
}
