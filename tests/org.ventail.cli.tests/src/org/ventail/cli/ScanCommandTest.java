package org.ventail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Problem;

/** The list of what is in a folder, for people and for programs. */
class ScanCommandTest {
    @TempDir
    Path temp;
    private FakeCommandLine cli;

    @BeforeEach
    void aCohortOfTwo() throws IOException {
        cli = new FakeCommandLine(temp, 2);
    }

    @Test
    void scanJsonHasSubjectsSeriesShapeAndSpacing() throws IOException {
        assertEquals(ExitCode.OK, cli.run("scan", cli.cohort.toString(), "--json"));
        JsonNode series = cli.json().path("subjects").path(0).path("series").path(0);
        assertEquals("[2,2,2]", series.path("shape").toString());
        assertEquals("[1.0,1.0,1.0]", series.path("spacingMm").toString());
        assertEquals("MR", series.path("modality").asText());
        assertEquals(1, series.path("files").size());
    }

    @Test
    void scanShowsProblemsWithFileAndRemedy() {
        cli.engine.problems.add(Problem.error("x.truncated", "The file is truncated", temp.resolve("a.dcm"), "Copy it again."));
        cli.run("scan", cli.cohort.toString());
        assertTrue(cli.out().contains("The file is truncated") && cli.out().contains("a.dcm")
                && cli.out().contains("Copy it again."));
    }

    @Test
    void scanOfADamagedCohortListsTheRestAndExitsWith1() throws IOException {
        cli.engine.problems.add(Problem.error("x.truncated", "The file is truncated", temp.resolve("a.dcm"), "Copy it again."));
        assertEquals(ExitCode.ERROR, cli.run("scan", cli.cohort.toString(), "--json"));
        assertEquals(2, cli.json().path("subjects").size());
        assertEquals("x.truncated", cli.json().path("problems").path(0).path("code").asText());
    }
}
