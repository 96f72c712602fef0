package org.ventail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckScope;
import org.ventail.testkit.FakeEngine;
import org.ventail.workflow.Pipeline;

/** The attack again, and the attack on planted leaks, from the command line. */
class AttackCommandTest {
    private static final String FACE = "test.face";

    @TempDir
    Path temp;

    private final FakeEngine fake = new FakeEngine();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path cohort;
    private Path policy;

    @BeforeEach
    void aCohort() throws IOException {
        cohort = FakeEngine.cohort(temp.resolve("cohort"), 3);
        policy = FakeEngine.policy(temp.resolve("policy.yaml"), FACE);
        fake.with(FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        Session s = new Session(() -> Optional.of(new Pipeline(fake.build())), "1", new NullProgressMonitor(),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandRunner(s).run(args);
    }

    private Path report() {
        Path report = temp.resolve("r.json");
        assertEquals(ExitCode.OK, run("release", cohort.toString(), "--out", temp.resolve("out").toString(), "--purpose",
                "testing", "--policy", policy.toString(), "--home", temp.resolve("home").toString(), "--report",
                report + "," + temp.resolve("r.html"), "--report", temp.resolve("r.pdf").toString()), err::toString);
        return report;
    }

    private int replay(Path report, String... more) {
        List<String> args = new java.util.ArrayList<>(List.of("attack", "--replay", report.toString(), "--home",
                temp.resolve("home").toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void oneReleaseWritesEveryForm() {
        report();
        assertTrue(List.of("r.json", "r.html", "r.pdf").stream().allMatch(f -> Files.exists(temp.resolve(f))));
    }

    @Test
    void aReplayOfTheSameExitsWithNull() {
        assertEquals(ExitCode.OK, replay(report()), err::toString);
        assertTrue(out.toString().startsWith("The same: "), out::toString);
    }

    @Test
    void aReplayThatDiffersListsWhatAndExitsWithOne() throws IOException {
        Path report = report();
        Files.writeString(report, Files.readString(report).replace("\"fitToLeave\" : 3", "\"fitToLeave\" : 2"));
        assertEquals(ExitCode.ERROR, replay(report, "--json"));
        JsonNode n = new ObjectMapper().readTree(out.toString());
        assertEquals("/cohort/fitToLeave: was 2, is 3", n.path("differences").path(0).asText());
    }

    @Test
    void aPairIsReportedInEveryFormAndReplayed() throws IOException {
        Path before = FakeEngine.cohort(temp.resolve("before"), 1);
        Path after = FakeEngine.cohort(temp.resolve("after"), 1);
        Files.write(after.resolve("sub-1.bin"), new byte[] {0, 1, 2, 3, 4, 5, 6, 1});
        Path report = temp.resolve("pair.json");
        assertEquals(ExitCode.OK, run("attack", before.toString(), after.toString(), "--home",
                temp.resolve("home").toString(), "--report", report + "," + temp.resolve("pair.html"), "--report",
                temp.resolve("pair.pdf").toString()), err::toString);
        assertTrue(List.of("pair.json", "pair.html", "pair.pdf").stream().allMatch(f -> Files.exists(temp.resolve(f))));
        assertEquals(ExitCode.OK, replay(report), err::toString);
        assertTrue(out.toString().startsWith("The same: "), out::toString);
        Files.write(after.resolve("sub-1.bin"), new byte[] {0, 1, 2, 3, 4, 5, 7, 1});
        assertEquals(ExitCode.ERROR, replay(report));
        assertTrue(err.toString().contains("The defaced scan changed"), err::toString);
    }

    @Test
    void canariesExitWithOneWhenOneSlipsThrough() throws IOException {
        FakeEngine.cohort(cohort, 6);
        assertEquals(ExitCode.ERROR, run("attack", "--canaries", cohort.toString(), "--policy", policy.toString(), "--home",
                temp.resolve("home").toString()), err::toString);
        assertTrue(out.toString().contains("intact head"), out::toString);
        assertTrue(out.toString().contains("recall"), out::toString);
    }

    @Test
    void anAttackNeedsExactlyOneThingToAttack() {
        assertEquals(ExitCode.USAGE, run("attack"));
        assertEquals(ExitCode.USAGE, run("attack", "original.nii"));
        assertEquals(ExitCode.USAGE, run("attack", "--replay", "r.json", "--canaries", cohort.toString()));
    }
}
