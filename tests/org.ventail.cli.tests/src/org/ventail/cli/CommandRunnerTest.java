package org.ventail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckScope;
import org.ventail.testkit.FakeEngine;

/** What all commands have in common: help, errors in words, exit codes, and that raw data stay as they are. */
class CommandRunnerTest {
    @TempDir
    Path temp;
    private FakeCommandLine cli;

    @BeforeEach
    void aCohortOfTwo() throws IOException {
        cli = new FakeCommandLine(temp, 2);
    }

    @Test
    void helpNamesEveryCommandAndExitCode() {
        assertEquals(ExitCode.OK, cli.run("--help"));
        for (String s : List.of("demo", "scan", "deface", "attack", "release", "audit", "manifest", "checks", "consent", "medium",
                "clean", "130")) {
            assertTrue(cli.out().contains(s), s);
        }
    }

    @Test
    void versionIsPrinted() {
        assertEquals(ExitCode.OK, cli.run("--version"));
        assertEquals("Ventail 0.1.0", cli.out().strip());
    }

    @Test
    void tooLittleMemoryIsSaidWithWhatToDo() {
        int here = cli.failing(() -> {
            throw new OutOfMemoryError();
        }, "scan", cli.cohort.toString());
        assertEquals(ExitCode.ERROR, here);
        assertTrue(cli.err().contains("VENTAIL_VMARGS"), cli.err());
        int inAWorker = cli.failing(() -> {
            throw new IllegalStateException(new OutOfMemoryError());
        }, "scan", cli.cohort.toString());
        assertEquals(ExitCode.ERROR, inAWorker);
        assertTrue(cli.err().contains("VENTAIL_VMARGS"), cli.err());
    }

    @Test
    void anUnknownCommandIsAUsageError() {
        assertEquals(ExitCode.USAGE, cli.run("frobnicate"));
        assertTrue(cli.err().contains("frobnicate"));
    }

    @Test
    void noCommandIsAUsageError() {
        assertEquals(ExitCode.USAGE, cli.run());
    }

    @Test
    void aGroupOfCommandsAloneIsAUsageErrorThatNamesThem() {
        for (String group : List.of("consent", "audit", "manifest")) {
            assertEquals(ExitCode.USAGE, cli.run(group));
            assertTrue(cli.err().contains(group.equals("consent") ? "import" : "verify"), cli.err());
        }
    }

    @Test
    void aMissingFolderIsAnErrorInWords() {
        assertEquals(ExitCode.ERROR, cli.run("scan", temp.resolve("nowhere").toString()));
        assertTrue(cli.err().contains("remedy:"), cli.err());
        assertFalse(cli.err().contains("\tat "), "no stack trace");
    }

    @Test
    void debugShowsWhere() {
        cli.run("scan", temp.resolve("nowhere").toString(), "--debug");
        assertTrue(cli.err().contains("\tat "), cli.err());
    }

    @Test
    void errorsAreJsonTooWhenAskedFor() throws IOException {
        cli.run("scan", temp.resolve("nowhere").toString(), "--json");
        assertEquals("fake.scan", cli.json().path("error").path("code").asText());
    }

    @Test
    void checksAreListedWithTheirBundles() {
        cli.engine.with("com.acme.x", CheckScope.COHORT, (c, m) -> null);
        assertEquals(ExitCode.OK, cli.run("checks"));
        assertTrue(cli.out().contains("com.acme.x") && cli.out().contains("test.bundle 1.2.3"));
    }

    @Test
    void whatToKeepMustBeThere() {
        for (String command : List.of("deface", "release")) {
            assertEquals(ExitCode.ERROR, cli.run(command, cli.cohort.toString(), "--out", temp.resolve("d").toString(), "--keep",
                    temp.resolve("nowhere").toString(), command.equals("release") ? "--purpose=x" : "--debug"));
            assertTrue(cli.err().contains("What to keep is not there"), cli.err());
        }
    }

    @Test
    void nothingIsWrittenIntoTheRawData() throws IOException {
        Path inside = cli.cohort.resolve("R");
        assertEquals(ExitCode.ERROR, cli.run("deface", cli.cohort.toString(), "--out", inside.toString()));
        assertEquals(ExitCode.ERROR,
                cli.run("release", cli.cohort.toString(), "--out", inside.toString(), "--purpose", "testing"));
        assertEquals(ExitCode.ERROR, cli.release((c, m) -> FakeEngine.faceGone(c), "--report", inside + ".html"));
        assertEquals(ExitCode.ERROR, cli.run("release", cli.cohort.toString(), "--out", temp.resolve("o").toString(), "--purpose",
                "testing", "--home", cli.cohort.resolve("state").toString()));
        Files.createSymbolicLink(temp.resolve("link"), cli.cohort);
        assertEquals(ExitCode.ERROR, cli.run("deface", cli.cohort.toString(), "--out", temp.resolve("link/R").toString()));
        assertTrue(cli.err().contains("raw data"), cli.err());
        try (var left = Files.list(cli.cohort)) {
            assertTrue(left.noneMatch(p -> p.getFileName().toString().matches("R.*|state")));
        }
    }

    @Test
    void anEngineThatDidNotStartIsSaidInWords() {
        assertEquals(ExitCode.ERROR, cli.withoutEngine("checks"));
        assertTrue(cli.err().contains("engine"), cli.err());
    }
}
