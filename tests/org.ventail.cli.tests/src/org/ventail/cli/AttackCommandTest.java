package org.ventail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckScope;
import org.ventail.testkit.FakeEngine;

/** The attack again, and the attack on planted leaks, from the command line. */
class AttackCommandTest {
    @TempDir
    Path temp;
    private FakeCommandLine cli;

    @BeforeEach
    void aCohortOfThree() throws IOException {
        cli = new FakeCommandLine(temp, 3);
        cli.engine.with(FakeCommandLine.FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
    }

    private Path report() {
        Path report = temp.resolve("r.json");
        assertEquals(ExitCode.OK, cli.run("release", cli.cohort.toString(), "--out", temp.resolve("out").toString(), "--purpose",
                "testing", "--policy", cli.policy.toString(), "--home", temp.resolve("home").toString(), "--report",
                report + "," + temp.resolve("r.html"), "--report", temp.resolve("r.pdf").toString()), cli::err);
        return report;
    }

    private int replay(Path report, String... more) {
        List<String> args = new ArrayList<>(List.of("attack", "--replay", report.toString(), "--home",
                temp.resolve("home").toString()));
        args.addAll(List.of(more));
        return cli.run(args.toArray(String[]::new));
    }

    @Test
    void oneReleaseWritesEveryForm() {
        report();
        assertTrue(List.of("r.json", "r.html", "r.pdf").stream().allMatch(f -> Files.exists(temp.resolve(f))));
    }

    @Test
    void aReplayOfTheSameExitsWithNull() {
        assertEquals(ExitCode.OK, replay(report()), cli::err);
        assertTrue(cli.out().startsWith("The same: "), cli::out);
    }

    @Test
    void aReplayThatDiffersListsWhatAndExitsWithOne() throws IOException {
        Path report = report();
        Files.writeString(report, Files.readString(report).replace("\"fitToLeave\" : 3", "\"fitToLeave\" : 2"));
        assertEquals(ExitCode.ERROR, replay(report, "--json"));
        JsonNode n = cli.json();
        assertEquals("/cohort/fitToLeave: was 2, is 3", n.path("differences").path(0).asText());
    }

    @Test
    void aPairIsReportedInEveryFormAndReplayed() throws IOException {
        Path before = FakeEngine.cohort(temp.resolve("before"), 1);
        Path after = FakeEngine.cohort(temp.resolve("after"), 1);
        Files.write(after.resolve("sub-1.bin"), new byte[] {0, 1, 2, 3, 4, 5, 6, 1});
        Path report = temp.resolve("pair.json");
        assertEquals(ExitCode.OK, cli.run("attack", before.toString(), after.toString(), "--home",
                temp.resolve("home").toString(), "--report", report + "," + temp.resolve("pair.html"), "--report",
                temp.resolve("pair.pdf").toString()), cli::err);
        assertTrue(List.of("pair.json", "pair.html", "pair.pdf").stream().allMatch(f -> Files.exists(temp.resolve(f))));
        assertEquals(ExitCode.OK, replay(report), cli::err);
        assertTrue(cli.out().startsWith("The same: "), cli::out);
        Files.write(after.resolve("sub-1.bin"), new byte[] {0, 1, 2, 3, 4, 5, 7, 1});
        assertEquals(ExitCode.ERROR, replay(report));
        assertTrue(cli.err().contains("The defaced scan changed"), cli::err);
    }

    @Test
    void canariesExitWithOneWhenOneSlipsThrough() throws IOException {
        FakeEngine.cohort(cli.cohort, 6);
        assertEquals(ExitCode.ERROR,
                cli.run("attack", "--canaries", cli.cohort.toString(), "--policy", cli.policy.toString(), "--home",
                        temp.resolve("home").toString()),
                cli::err);
        assertTrue(cli.out().contains("intact head"), cli::out);
        assertTrue(cli.out().contains("recall"), cli::out);
    }

    @Test
    void anAttackNeedsExactlyOneThingToAttack() {
        assertEquals(ExitCode.USAGE, cli.run("attack"));
        assertEquals(ExitCode.USAGE, cli.run("attack", "original.nii"));
        assertEquals(ExitCode.USAGE, cli.run("attack", "--replay", "r.json", "--canaries", cli.cohort.toString()));
    }
}
