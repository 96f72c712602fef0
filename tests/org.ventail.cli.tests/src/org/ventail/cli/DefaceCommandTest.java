package org.ventail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Problem;

/** Defacing a folder without releasing it: what is printed, what is kept, and what an interrupted run leaves. */
class DefaceCommandTest {
    @TempDir
    Path temp;
    private FakeCommandLine cli;

    @BeforeEach
    void aCohortOfTwo() throws IOException {
        cli = new FakeCommandLine(temp, 2);
    }

    @Test
    void defaceWritesTheChangedScans() {
        assertEquals(ExitCode.OK, cli.run("deface", cli.cohort.toString(), "--out", temp.resolve("d").toString()), cli.err());
        assertTrue(cli.out().contains("DEFACED"));
    }

    @Test
    void defacePrintsALineForEachSeries() {
        cli.run("deface", cli.cohort.toString(), "--out", temp.resolve("d").toString());
        assertTrue(cli.out().lines().anyMatch(l -> l.matches("sub-1 +ser-sub-1 +DEFACED +1\\.00 +\\d+\\.\\d\\d +0\\.0 +0 +0")),
                cli.out());
    }

    @Test
    void defaceJsonSaysWhatReallyChanged() throws IOException {
        cli.run("deface", cli.cohort.toString(), "--out", temp.resolve("d").toString(), "--json");
        JsonNode series = cli.json().path("series").path(0);
        assertEquals(1, series.path("changedVoxels").asInt());
        assertEquals(0, series.path("changedOutside").asInt(-1));
        assertEquals(0, series.path("changedInBrain").asInt(-1));
    }

    @Test
    void defaceKeepsNothingThatWasChangedOutsideTheRegion() throws IOException {
        cli.engine.clumsy = true;
        assertEquals(ExitCode.ERROR, cli.run("deface", cli.cohort.toString(), "--out", temp.resolve("d").toString(), "--json"));
        assertEquals("deface.harmed", cli.json().path("series").path(0).path("problem").path("code").asText());
        assertFalse(Files.exists(temp.resolve("d")));
    }

    @Test
    void defaceGoesOnAfterADamagedScanAndExitsWith1() {
        cli.engine.unreadable = s -> s.id().equals("ser-sub-1");
        assertEquals(ExitCode.ERROR, cli.run("deface", cli.cohort.toString(), "--out", temp.resolve("d").toString()));
        assertTrue(cli.out().contains("The scan is damaged") && cli.out().contains("DEFACED"), cli.out());
    }

    @Test
    void defaceNamesFilesThatBelongToNoSeries() throws IOException {
        cli.engine.problems.add(Problem.error("x.truncated", "The file is truncated", temp.resolve("a.dcm"), "Copy it again."));
        assertEquals(ExitCode.ERROR, cli.run("deface", cli.cohort.toString(), "--out", temp.resolve("d").toString(), "--json"));
        assertEquals("x.truncated", cli.json().path("problems").path(0).path("code").asText());
        assertEquals("DEFACED", cli.json().path("series").path(0).path("status").asText());
    }

    @Test
    void anInterruptedDefaceIsTakenUpWhereItStopped() throws IOException {
        Path d = temp.resolve("d");
        int[] begun = {0};
        cli.engine.whileDefacing = () -> cli.monitor.setCanceled(++begun[0] == 2);
        assertEquals(ExitCode.CANCELLED, cli.run("deface", cli.cohort.toString(), "--out", d.toString()));
        assertTrue(cli.err().contains("takes up what was finished"), cli.err());
        cli.monitor.setCanceled(false);
        cli.engine.whileDefacing = () -> begun[0]++;
        assertEquals(ExitCode.OK, cli.run("deface", cli.cohort.toString(), "--out", d.toString()), cli.err());
        assertEquals(3, begun[0], "the first scan was not defaced again");
        try (var left = Files.list(d)) {
            assertEquals(List.of("sub-1", "sub-2"), left.map(p -> p.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aDefaceThatFinishedNothingLeavesNothing() {
        cli.engine.whileDefacing = () -> cli.monitor.setCanceled(true);
        assertEquals(ExitCode.CANCELLED, cli.run("deface", cli.cohort.toString(), "--out", temp.resolve("d").toString()));
        assertFalse(Files.exists(temp.resolve("d")));
    }

    @Test
    void defaceNeverWritesIntoAFolderThatHoldsSomethingElse() throws IOException {
        Files.createDirectories(temp.resolve("d"));
        Files.writeString(temp.resolve("d/mine.txt"), "mine");
        assertEquals(ExitCode.ERROR, cli.run("deface", cli.cohort.toString(), "--out", temp.resolve("d").toString()));
        assertTrue(cli.err().contains("not empty"), cli.err());
    }
}
