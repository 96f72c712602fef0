package org.ventail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.model.Problem;
import org.ventail.testkit.FakeEngine;

/** A release as a user asks for it: what it prints, what it leaves behind, and its exit code. */
class ReleaseCommandTest {
    @TempDir
    Path temp;
    private FakeCommandLine cli;

    @BeforeEach
    void aCohortOfTwo() throws IOException {
        cli = new FakeCommandLine(temp, 2);
    }

    @Test
    void releaseWithoutAPurposeIsAUsageError() {
        assertEquals(ExitCode.USAGE, cli.run("release", cli.cohort.toString(), "--out", "x"));
        assertTrue(cli.err().contains("--purpose"));
    }

    @Test
    void aBlankPurposeIsAUsageError() {
        assertEquals(ExitCode.USAGE,
                cli.run("release", cli.cohort.toString(), "--out", temp.resolve("o").toString(), "--purpose", " "));
    }

    @Test
    void aReleaseThatPassesExitsWith0AndNamesItsManifest() throws IOException {
        assertEquals(ExitCode.OK, cli.release((c, m) -> FakeEngine.faceGone(c), "--json"), cli.err());
        assertEquals("RELEASE", cli.json().path("decision").asText());
        assertTrue(Files.exists(Path.of(cli.json().path("manifest").asText())));
        assertEquals(64, cli.json().path("auditHead").asText().length());
        JsonNode check = cli.json().path("subjects").path(0).path("checks").path(0);
        assertEquals("test.face", check.path("id").asText());
        assertEquals("PASS", check.path("verdict").asText());
    }

    @Test
    void aBlockedReleaseExitsWith3AndSaysWhy() {
        assertEquals(ExitCode.BLOCKED, cli.release((c, m) -> CheckResult.fail("recognised", "Deface more.")));
        assertTrue(cli.out().contains("recognised") && cli.out().contains("Deface more."), cli.out());
        assertFalse(Files.exists(temp.resolve("out")));
    }

    @Test
    void aReviewExitsWith4() {
        assertEquals(ExitCode.REVIEW, cli.release((c, m) -> CheckResult.review("unsure", "Look.")));
    }

    @Test
    void aPolicyWithATypoIsAnErrorThatNamesTheFieldAndFile() throws IOException {
        Files.writeString(cli.policy, Files.readString(cli.policy).replace("required:", "requird:"));
        assertEquals(ExitCode.ERROR, cli.release((c, m) -> FakeEngine.faceGone(c)));
        assertTrue(cli.err().contains("requird") && cli.err().contains("policy.yaml"), cli.err());
    }

    @Test
    void cancelExitsWith130() {
        cli.engine.whileDefacing = () -> cli.monitor.setCanceled(true);
        assertEquals(ExitCode.CANCELLED, cli.release((c, m) -> FakeEngine.faceGone(c)));
        assertFalse(Files.exists(temp.resolve("out")));
    }

    @Test
    void theReportIsWrittenWhereAsked() {
        cli.release((c, m) -> FakeEngine.faceGone(c), "--report", temp.resolve("r.html").toString());
        assertTrue(Files.exists(temp.resolve("r.html")));
    }

    @Test
    void aReportThatCannotBeWrittenIsKnownBeforeAnyWork() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("r.html"));
        assertEquals(ExitCode.ERROR, cli.release((c, m) -> FakeEngine.faceGone(c), "--report", folder.toString()));
        assertTrue(cli.err().contains("r.html"), cli.err());
        assertEquals(0, cli.engine.defacings.get());
    }

    @Test
    void releaseNamesFilesThatBelongToNoSeries() {
        cli.engine.problems.add(Problem.error("x.truncated", "The file is truncated", temp.resolve("a.dcm"), "Copy it again."));
        cli.release((c, m) -> FakeEngine.faceGone(c));
        assertTrue(cli.out().contains("a.dcm") && cli.out().contains("Copy it again."), cli.out());
    }
}
