package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.testkit.FakeEngine;

/** A run on a home where an earlier one worked: what is done again, and what is taken as it was left. */
class ResumedRunTest {
    @TempDir
    Path temp;
    private FakeRun run;

    @BeforeEach
    void aCohortOfThree() throws IOException {
        run = new FakeRun(temp);
    }

    @Test
    void doesNotDefaceAgainWhatIsStagedAlready() throws Exception {
        run.judgedBy((c, m) -> CheckResult.review("look", "look"));
        run.judge();
        assertEquals(3, run.engine.defacings.get());
        run.judge();
        assertEquals(3, run.engine.defacings.get(), "the second run resumes");
    }

    @Test
    void saysOfEachScanWhetherItsCompressionWasLost() throws Exception {
        run.judgedBy((c, m) -> FakeEngine.faceGone(c));
        run.engine.compressed = file -> file.startsWith(run.cohort) && !file.endsWith("sub-2.bin");
        for (String time : new String[] {"made", "gone on with"}) {
            RunResult r = run.judge();
            assertEquals(Optional.of("1 of 1 files, made-up before"), r.seriesOf("sub-1").get(0).uncompressed(), time);
            assertEquals(Optional.empty(), r.seriesOf("sub-2").get(0).uncompressed(), time);
        }
    }

    @Test
    void doesNotAttackAgainWhatWasAttackedAlready() throws Exception {
        AtomicInteger attacks = new AtomicInteger();
        run.judgedBy((c, m) -> {
            attacks.incrementAndGet();
            return FakeEngine.faceGone(c);
        });
        Decision first = run.judge().decision();
        Decision second = run.judge().decision();
        assertEquals(3, attacks.get());
        assertEquals(first.id(), second.id());
    }

    @Test
    void attacksAgainWhenANoteWasTamperedWith() throws Exception {
        AtomicInteger attacks = new AtomicInteger();
        run.judgedBy((c, m) -> {
            attacks.incrementAndGet();
            return CheckResult.fail("recognised", "deface more");
        });
        RunResult first = run.judge();
        try (Stream<Path> notes = Files.list(first.workspace().resolve("notes"))) {
            for (Path n : notes.toList()) {
                Files.writeString(n, Files.readString(n).replace("\"FAIL\"", "\"PASS\""));
            }
        }
        assertEquals(Effect.BLOCK, run.judge().decision().effect());
        assertEquals(6, attacks.get());
    }

    @Test
    void attacksAgainWhenTheTableOfPeopleChanged() throws Exception {
        run.judgedBy((c, m) -> FakeEngine.faceGone(c));
        run.engine.with("com.acme.age", CheckScope.SUBJECT, (c, m) -> c.subject().attributes().get("age").equals("95")
                ? CheckResult.fail("rare", "leave out") : CheckResult.pass("fine"));
        run.engine.attributes = Map.of("age", "45");
        assertEquals(Effect.RELEASE, run.judge().decision().effect());
        run.engine.attributes = Map.of("age", "95");
        assertEquals(Effect.BLOCK, run.judge().decision().effect());
    }

    @Test
    void errorsAreNotRemembered() throws Exception {
        AtomicInteger attacks = new AtomicInteger();
        run.judgedBy((c, m) -> {
            attacks.incrementAndGet();
            throw new IllegalStateException("model not loaded yet");
        });
        run.judge();
        run.judge();
        assertEquals(6, attacks.get());
    }

    @Test
    void doesAgainWhatATornNoteWasAbout() throws Exception {
        run.judgedBy((c, m) -> FakeEngine.faceGone(c));
        RunResult first = run.judge();
        tear(first.workspace().resolve("notes"));
        RunResult second = run.judge();
        assertEquals(Effect.RELEASE, second.decision().effect(), second.decision().toString());
        assertEquals(6, run.engine.defacings.get());
    }

    @Test
    void defacesAgainWhatTornEstimatesBelongTo() throws Exception {
        run.judgedBy((c, m) -> FakeEngine.faceGone(c));
        RunResult first = run.judge();
        tear(first.workspace().resolve("estimates"));
        forgetEvidence(first.workspace().resolve("notes"));
        assertEquals(Effect.BLOCK, run.judge().decision().effect());
        assertEquals(Effect.RELEASE, run.judge().decision().effect(),
                "as the remedy says: run again");
    }

    @Test
    void defacesAgainWhenTheSourceChanged() throws Exception {
        run.judgedBy((c, m) -> FakeEngine.faceGone(c));
        run.judge();
        Path source = run.cohort.resolve("sub-1.bin");
        Files.write(source, new byte[] {7, 7, 7, 7, 7, 7, 7, 7});
        Files.setLastModifiedTime(source, FileTime.fromMillis(1));
        run.judge();
        assertEquals(4, run.engine.defacings.get());
    }

    @Test
    void forgetsStagedFilesOfPeopleWhoAreGone() throws Exception {
        run.judgedBy((c, m) -> FakeEngine.faceGone(c));
        run.judge();
        Files.delete(run.cohort.resolve("sub-3.bin"));
        RunResult r = run.release();
        assertEquals(2, FakeRun.scansIn(r.release().orElseThrow()));
    }

    /** What a lost power supply leaves of a file that was written last. */
    private static void tear(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path f : all.toList()) {
                byte[] bytes = Files.readAllBytes(f);
                Files.write(f, Arrays.copyOf(bytes, bytes.length / 2));
            }
        }
    }

    private static void forgetEvidence(Path notes) throws IOException {
        try (Stream<Path> all = Files.list(notes)) {
            for (Path f : all.filter(f -> f.getFileName().toString().matches("[0-9a-f]{64}\\.json")).toList()) {
                Files.delete(f);
            }
        }
    }
}
