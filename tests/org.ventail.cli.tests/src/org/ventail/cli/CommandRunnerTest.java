package org.ventail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.model.Problem;
import org.ventail.testkit.FakeEngine;
import org.ventail.workflow.Pipeline;

/** Every command as a user gives it: exit code, stdout, stderr. */
class CommandRunnerTest {
    private static final String FACE = "test.face";

    @TempDir
    Path temp;

    private final FakeEngine fake = new FakeEngine();
    private final NullProgressMonitor monitor = new NullProgressMonitor();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path cohort;
    private Path policy;

    @BeforeEach
    void aCohortOfTwo() throws IOException {
        cohort = FakeEngine.cohort(temp.resolve("cohort"), 2);
        policy = FakeEngine.policy(temp.resolve("policy.yaml"), FACE);
    }

    private int run(String... args) {
        Session s = new Session(() -> Optional.of(new Pipeline(fake.build())), "0.1.0", monitor, new PrintStream(out, true),
                new PrintStream(err, true));
        return new CommandRunner(s).run(args);
    }

    private int release(PrivacyCheck face, String... more) {
        fake.with(FACE, CheckScope.SERIES, face);
        List<String> args = new ArrayList<>(List.of("release", cohort.toString(), "--out", temp.resolve("out").toString(),
                "--purpose", "testing", "--policy", policy.toString(), "--home", temp.resolve("home").toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out());
    }

    @Test
    void helpNamesEveryCommandAndExitCode() {
        assertEquals(ExitCode.OK, run("--help"));
        for (String s : List.of("demo", "scan", "deface", "attack", "release", "audit", "manifest", "checks", "consent", "medium",
                "130")) {
            assertTrue(out().contains(s), s);
        }
    }

    @Test
    void versionIsPrinted() {
        assertEquals(ExitCode.OK, run("--version"));
        assertEquals("Ventail 0.1.0", out().strip());
    }

    @Test
    void anUnknownCommandIsAUsageError() {
        assertEquals(ExitCode.USAGE, run("frobnicate"));
        assertTrue(err().contains("frobnicate"));
    }

    @Test
    void noCommandIsAUsageError() {
        assertEquals(ExitCode.USAGE, run());
    }

    @Test
    void releaseWithoutAPurposeIsAUsageError() {
        assertEquals(ExitCode.USAGE, run("release", cohort.toString(), "--out", "x"));
        assertTrue(err().contains("--purpose"));
    }

    @Test
    void scanJsonHasSubjectsSeriesShapeAndSpacing() throws IOException {
        assertEquals(ExitCode.OK, run("scan", cohort.toString(), "--json"));
        JsonNode series = json().path("subjects").path(0).path("series").path(0);
        assertEquals("[2,2,2]", series.path("shape").toString());
        assertEquals("[1.0,1.0,1.0]", series.path("spacingMm").toString());
        assertEquals("MR", series.path("modality").asText());
        assertEquals(1, series.path("files").size());
    }

    @Test
    void scanShowsProblemsWithFileAndRemedy() {
        fake.problems.add(Problem.error("x.truncated", "The file is truncated", temp.resolve("a.dcm"), "Copy it again."));
        run("scan", cohort.toString());
        assertTrue(out().contains("The file is truncated") && out().contains("a.dcm") && out().contains("Copy it again."));
    }

    @Test
    void aMissingFolderIsAnErrorInWords() {
        assertEquals(ExitCode.ERROR, run("scan", temp.resolve("nowhere").toString()));
        assertTrue(err().contains("remedy:"), err());
        assertFalse(err().contains("\tat "), "no stack trace");
    }

    @Test
    void debugShowsWhere() {
        run("scan", temp.resolve("nowhere").toString(), "--debug");
        assertTrue(err().contains("\tat "), err());
    }

    @Test
    void errorsAreJsonTooWhenAskedFor() throws IOException {
        run("scan", temp.resolve("nowhere").toString(), "--json");
        assertEquals("fake.scan", json().path("error").path("code").asText());
    }

    @Test
    void aReleaseThatPassesExitsWith0AndNamesItsManifest() throws IOException {
        assertEquals(ExitCode.OK, release((c, m) -> FakeEngine.faceGone(c), "--json"), err());
        assertEquals("RELEASE", json().path("decision").asText());
        assertTrue(Files.exists(Path.of(json().path("manifest").asText())));
        assertEquals(64, json().path("auditHead").asText().length());
        JsonNode check = json().path("subjects").path(0).path("checks").path(0);
        assertEquals("test.face", check.path("id").asText());
        assertEquals("PASS", check.path("verdict").asText());
    }

    @Test
    void aBlockedReleaseExitsWith3AndSaysWhy() {
        assertEquals(ExitCode.BLOCKED, release((c, m) -> CheckResult.fail("recognised", "Deface more.")));
        assertTrue(out().contains("recognised") && out().contains("Deface more."), out());
        assertFalse(Files.exists(temp.resolve("out")));
    }

    @Test
    void aReviewExitsWith4() {
        assertEquals(ExitCode.REVIEW, release((c, m) -> CheckResult.review("unsure", "Look.")));
    }

    @Test
    void aPolicyWithATypoIsAnErrorThatNamesTheFieldAndFile() throws IOException {
        Files.writeString(policy, Files.readString(policy).replace("required:", "requird:"));
        assertEquals(ExitCode.ERROR, release((c, m) -> FakeEngine.faceGone(c)));
        assertTrue(err().contains("requird") && err().contains("policy.yaml"), err());
    }

    @Test
    void cancelExitsWith130() {
        fake.whileDefacing = () -> monitor.setCanceled(true);
        assertEquals(ExitCode.CANCELLED, release((c, m) -> FakeEngine.faceGone(c)));
        assertFalse(Files.exists(temp.resolve("out")));
    }

    @Test
    void theReportIsWrittenWhereAsked() {
        release((c, m) -> FakeEngine.faceGone(c), "--report", temp.resolve("r.html").toString());
        assertTrue(Files.exists(temp.resolve("r.html")));
    }

    @Test
    void aReportThatCannotBeWrittenIsKnownBeforeAnyWork() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("r.html"));
        assertEquals(ExitCode.ERROR, release((c, m) -> FakeEngine.faceGone(c), "--report", folder.toString()));
        assertTrue(err().contains("r.html"), err());
        assertEquals(0, fake.defacings.get());
    }

    @Test
    void aGroupOfCommandsAloneIsAUsageErrorThatNamesThem() {
        for (String group : List.of("consent", "audit", "manifest")) {
            assertEquals(ExitCode.USAGE, run(group));
            assertTrue(err().contains(group.equals("consent") ? "import" : "verify"), err());
        }
    }

    @Test
    void manifestVerifyFindsOneFlippedByte() throws IOException {
        release((c, m) -> FakeEngine.faceGone(c));
        Path release = temp.resolve("out");
        assertEquals(ExitCode.OK, run("manifest", "verify", release.toString()));
        Path scan;
        try (var all = Files.walk(release)) {
            scan = all.filter(p -> p.toString().endsWith(".bin")).findFirst().orElseThrow();
        }
        byte[] b = Files.readAllBytes(scan);
        b[3] ^= 1;
        Files.write(scan, b);
        assertEquals(ExitCode.ERROR, run("manifest", "verify", release.toString()));
    }

    @Test
    void auditVerifyFindsOneFlippedByte() throws IOException {
        release((c, m) -> FakeEngine.faceGone(c));
        String home = temp.resolve("home").toString();
        assertEquals(ExitCode.OK, run("audit", "verify", "--home", home));
        Path log = temp.resolve("home/audit/audit.jsonl");
        byte[] b = Files.readAllBytes(log);
        b[b.length / 2] ^= 1;
        Files.write(log, b);
        assertEquals(ExitCode.ERROR, run("audit", "verify", "--home", home));
    }

    @Test
    void auditShowPrintsOneObjectALine() throws IOException {
        release((c, m) -> FakeEngine.faceGone(c));
        out.reset();
        assertEquals(ExitCode.OK, run("audit", "show", "--home", temp.resolve("home").toString()));
        assertTrue(out().lines().count() > 2, out());
        for (String line : out().lines().toList()) {
            assertTrue(new ObjectMapper().readTree(line).has("hash"), line);
        }
    }

    @Test
    void theAuditLogNamesNobody() throws IOException {
        release((c, m) -> FakeEngine.faceGone(c));
        String log = Files.readString(temp.resolve("home/audit/audit.jsonl"));
        assertFalse(log.contains("sub-1\"") || log.contains(temp.toString()), log);
    }

    @Test
    void checksAreListedWithTheirBundles() {
        fake.with("com.acme.x", CheckScope.COHORT, (c, m) -> null);
        assertEquals(ExitCode.OK, run("checks"));
        assertTrue(out().contains("com.acme.x") && out().contains("test.bundle 1.2.3"));
    }

    @Test
    void defaceWritesTheChangedScans() {
        assertEquals(ExitCode.OK, run("deface", cohort.toString(), "--out", temp.resolve("d").toString()), err());
        assertTrue(out().contains("DEFACED"));
    }

    @Test
    void defacePrintsALineForEachSeries() {
        run("deface", cohort.toString(), "--out", temp.resolve("d").toString());
        assertTrue(out().lines().anyMatch(l -> l.matches("sub-1 +ser-sub-1 +DEFACED +1\\.00 +\\d+\\.\\d\\d +0\\.0 +0 +0")),
                out());
    }

    @Test
    void defaceJsonSaysWhatReallyChanged() throws IOException {
        run("deface", cohort.toString(), "--out", temp.resolve("d").toString(), "--json");
        JsonNode series = json().path("series").path(0);
        assertEquals(1, series.path("changedVoxels").asInt());
        assertEquals(0, series.path("changedOutside").asInt(-1));
        assertEquals(0, series.path("changedInBrain").asInt(-1));
    }

    @Test
    void defaceKeepsNothingThatWasChangedOutsideTheRegion() throws IOException {
        fake.clumsy = true;
        assertEquals(ExitCode.ERROR, run("deface", cohort.toString(), "--out", temp.resolve("d").toString(), "--json"));
        assertEquals("deface.harmed", json().path("series").path(0).path("problem").path("code").asText());
        assertFalse(Files.exists(temp.resolve("d")));
    }

    @Test
    void whatToKeepMustBeThere() {
        for (String command : List.of("deface", "release")) {
            assertEquals(ExitCode.ERROR, run(command, cohort.toString(), "--out", temp.resolve("d").toString(), "--keep",
                    temp.resolve("nowhere").toString(), command.equals("release") ? "--purpose=x" : "--debug"));
            assertTrue(err().contains("What to keep is not there"), err());
        }
    }

    @Test
    void defaceGoesOnAfterADamagedScanAndExitsWith1() {
        fake.unreadable = s -> s.id().equals("ser-sub-1");
        assertEquals(ExitCode.ERROR, run("deface", cohort.toString(), "--out", temp.resolve("d").toString()));
        assertTrue(out().contains("The scan is damaged") && out().contains("DEFACED"), out());
    }

    @Test
    void defaceNamesFilesThatBelongToNoSeries() throws IOException {
        fake.problems.add(Problem.error("x.truncated", "The file is truncated", temp.resolve("a.dcm"), "Copy it again."));
        assertEquals(ExitCode.ERROR, run("deface", cohort.toString(), "--out", temp.resolve("d").toString(), "--json"));
        assertEquals("x.truncated", json().path("problems").path(0).path("code").asText());
        assertEquals("DEFACED", json().path("series").path(0).path("status").asText());
    }

    @Test
    void anInterruptedDefaceIsTakenUpWhereItStopped() throws IOException {
        Path d = temp.resolve("d");
        int[] begun = {0};
        fake.whileDefacing = () -> monitor.setCanceled(++begun[0] == 2);
        assertEquals(ExitCode.CANCELLED, run("deface", cohort.toString(), "--out", d.toString()));
        monitor.setCanceled(false);
        fake.whileDefacing = () -> begun[0]++;
        assertEquals(ExitCode.OK, run("deface", cohort.toString(), "--out", d.toString()), err());
        assertEquals(3, begun[0], "the first scan was not defaced again");
        try (var left = Files.list(d)) {
            assertEquals(List.of("sub-1", "sub-2"), left.map(p -> p.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aDefaceThatFinishedNothingLeavesNothing() {
        fake.whileDefacing = () -> monitor.setCanceled(true);
        assertEquals(ExitCode.CANCELLED, run("deface", cohort.toString(), "--out", temp.resolve("d").toString()));
        assertFalse(Files.exists(temp.resolve("d")));
    }

    @Test
    void defaceNeverWritesIntoAFolderThatHoldsSomethingElse() throws IOException {
        Files.createDirectories(temp.resolve("d"));
        Files.writeString(temp.resolve("d/mine.txt"), "mine");
        assertEquals(ExitCode.ERROR, run("deface", cohort.toString(), "--out", temp.resolve("d").toString()));
        assertTrue(err().contains("not empty"), err());
    }

    @Test
    void nothingIsWrittenIntoTheRawData() throws IOException {
        Path inside = cohort.resolve("R");
        assertEquals(ExitCode.ERROR, run("deface", cohort.toString(), "--out", inside.toString()));
        assertEquals(ExitCode.ERROR, run("release", cohort.toString(), "--out", inside.toString(), "--purpose", "testing"));
        assertEquals(ExitCode.ERROR, release((c, m) -> FakeEngine.faceGone(c), "--report", inside + ".html"));
        assertEquals(ExitCode.ERROR, run("release", cohort.toString(), "--out", temp.resolve("o").toString(), "--purpose",
                "testing", "--home", cohort.resolve("state").toString()));
        Files.createSymbolicLink(temp.resolve("link"), cohort);
        assertEquals(ExitCode.ERROR, run("deface", cohort.toString(), "--out", temp.resolve("link/R").toString()));
        assertTrue(err().contains("raw data"), err());
        try (var left = Files.list(cohort)) {
            assertTrue(left.noneMatch(p -> p.getFileName().toString().matches("R.*|state")));
        }
    }

    @Test
    void aBlankPurposeIsAUsageError() {
        assertEquals(ExitCode.USAGE, run("release", cohort.toString(), "--out", temp.resolve("o").toString(), "--purpose", " "));
    }

    @Test
    void scanOfADamagedCohortListsTheRestAndExitsWith1() throws IOException {
        fake.problems.add(Problem.error("x.truncated", "The file is truncated", temp.resolve("a.dcm"), "Copy it again."));
        assertEquals(ExitCode.ERROR, run("scan", cohort.toString(), "--json"));
        assertEquals(2, json().path("subjects").size());
        assertEquals("x.truncated", json().path("problems").path(0).path("code").asText());
    }

    @Test
    void releaseNamesFilesThatBelongToNoSeries() {
        fake.problems.add(Problem.error("x.truncated", "The file is truncated", temp.resolve("a.dcm"), "Copy it again."));
        release((c, m) -> FakeEngine.faceGone(c));
        assertTrue(out().contains("a.dcm") && out().contains("Copy it again."), out());
    }

    @Test
    void anImportedObjectionKeepsAPersonIn() throws IOException {
        Path csv = Files.writeString(temp.resolve("list.csv"), "subject_id,purposes,until\nsub-1,,\n");
        String home = temp.resolve("home").toString();
        assertEquals(ExitCode.OK, run("consent", "import", csv.toString(), "--home", home), err());
        assertEquals(ExitCode.OK, run("consent", "list", "--home", home), err());
        assertTrue(out().contains("objects to everything") && !out().contains("sub-1"), out());
        out.reset();
        release((c, m) -> FakeEngine.faceGone(c), "--json");
        JsonNode objector = json().path("subjects").path(0);
        assertEquals("BLOCK", objector.path("decision").asText());
        assertTrue(objector.path("reasons").findValuesAsText("rule").contains("opt-out"), out());
        assertEquals(ExitCode.OK, run("audit", "verify", "--home", home));
    }

    @Test
    void aConsentListWithAMistakeIsRefusedWithItsLine() throws IOException {
        Path csv = Files.writeString(temp.resolve("list.csv"), "subject_id,purposes,until\nsub-1,,tomorrow\n");
        assertEquals(ExitCode.ERROR, run("consent", "import", csv.toString(), "--home", temp.resolve("home").toString()));
        assertTrue(err().contains("line 2") && err().contains("list.csv"), err());
    }

    @Test
    void anEngineThatDidNotStartIsSaidInWords() {
        Session none = new Session(Optional::empty, "0", monitor, new PrintStream(out, true), new PrintStream(err, true));
        assertEquals(ExitCode.ERROR, new CommandRunner(none).run("checks"));
        assertTrue(err().contains("engine"), err());
    }
}
