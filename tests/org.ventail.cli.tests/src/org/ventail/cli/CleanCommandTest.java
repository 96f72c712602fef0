package org.ventail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Problem;

/** Cleaning metadata and nothing else. */
class CleanCommandTest {
    @TempDir
    Path temp;
    private FakeCommandLine cli;

    @BeforeEach
    void aCohortOfTwo() throws IOException {
        cli = new FakeCommandLine(temp, 2);
    }

    private int clean(String... more) {
        List<String> args = new ArrayList<>(List.of("clean", cli.cohort.toString(), "--out", temp.resolve("cleaned").toString(),
                "--home", temp.resolve("home").toString()));
        args.addAll(List.of(more));
        return cli.run(args.toArray(String[]::new));
    }

    @Test
    void cleanWritesAllAndSaysThatItIsNoRelease() throws IOException {
        assertEquals(ExitCode.OK, clean(), cli.err());
        assertTrue(cli.out().contains("2 files written, 0 refused") && cli.out().contains("this is no release"), cli.out());
        try (Stream<Path> all = Files.walk(temp.resolve("cleaned"))) {
            assertEquals(2, all.filter(Files::isRegularFile).count());
        }
        assertEquals(0, cli.engine.defacings.get());
    }

    @Test
    void cleanJsonNamesEveryFileAndWhatWasNotDone() throws IOException {
        assertEquals(ExitCode.OK, clean("--profile", "strict", "--json"), cli.err());
        assertTrue(cli.json().path("profile").asText().startsWith("strict"));
        assertFalse(cli.json().path("release").asBoolean(true) || cli.json().path("defaced").asBoolean(true));
        assertTrue(Files.exists(Path.of(cli.json().path("series").path(1).path("files").path(0).asText())));
    }

    @Test
    void anInterruptedCleanLeavesNothingAndSaysThatItBeginsAgain() {
        cli.monitor.setCanceled(true);
        assertEquals(ExitCode.CANCELLED, clean());
        assertTrue(cli.err().contains("begins again") && !cli.err().contains("takes up"), cli.err());
        assertFalse(Files.exists(temp.resolve("cleaned")));
        cli.monitor.setCanceled(false);
        assertEquals(ExitCode.OK, clean(), cli.err());
    }

    @Test
    void cleanOfADamagedCohortCleansTheRestAndExitsWith1() {
        cli.engine.problems.add(Problem.error("x.truncated", "The file is truncated", temp.resolve("a.dcm"), "Copy it again."));
        assertEquals(ExitCode.ERROR, clean());
        assertTrue(cli.out().contains("The file is truncated") && cli.out().contains("2 files written"), cli.out());
    }

    @Test
    void aProfileThatIsNoneIsKnownBeforeAnyWork() {
        assertEquals(ExitCode.ERROR, clean("--profile", temp.resolve("none.yaml").toString()));
        assertFalse(Files.exists(temp.resolve("cleaned")));
    }

    @Test
    void cleanTwiceIntoOneFolderIsAnErrorInWords() {
        clean();
        assertEquals(ExitCode.ERROR, clean());
        assertTrue(cli.err().contains("not empty"), cli.err());
    }
}
