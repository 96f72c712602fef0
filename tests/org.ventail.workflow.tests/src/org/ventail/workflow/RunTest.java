package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.FakeEngine;

/** The pipeline from folder to release, on an engine of eight voxels. */
class RunTest {
    private static final String FACE = "test.face";

    @TempDir
    Path temp;

    private final FakeEngine fake = new FakeEngine();
    private final NullProgressMonitor monitor = new NullProgressMonitor();
    private Path policy;
    private Path cohort;

    @BeforeEach
    void aCohortOfThree() throws IOException {
        cohort = FakeEngine.cohort(temp.resolve("cohort"), 3);
        policy = FakeEngine.policy(temp.resolve("policy.yaml"), FACE);
    }

    private RunRequest request() {
        return new RunRequest(cohort, temp.resolve("home"), Optional.of(policy), "testing", "tester", DefaceOptions.DEFAULT,
                Optional.empty(), 2);
    }

    private Pipeline pipeline() {
        return new Pipeline(fake.build());
    }

    private RunResult release() throws VentailException {
        return pipeline().release(request(), temp.resolve("out"), StepListener.NONE, monitor);
    }

    @Test
    void releasesWhatPasses() throws Exception {
        fake.with(FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
        RunResult r = release();
        assertEquals(Effect.RELEASE, r.decision().effect(), r.decision().toString());
        assertTrue(r.release().isPresent());
        assertTrue(Verification.manifest(r.release().get(), Optional.empty()).ok());
        assertTrue(Verification.audit(temp.resolve("home")).ok());
        assertEquals(3, scansIn(temp.resolve("out")));
    }

    @Test
    void leavesPseudonymsOnly() throws Exception {
        fake.with(FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
        RunResult r = release();
        assertEquals(3, r.pseudonyms().values().stream().distinct().count());
        try (Stream<Path> all = Files.walk(temp.resolve("out"))) {
            assertTrue(all.map(p -> temp.resolve("out").relativize(p).toString()).noneMatch(p -> p.matches(".*sub-[123]\\b.*")));
        }
    }

    @Test
    void judgesTheFilesThatLeaveAndNotTheMemory() throws Exception {
        Path[] seen = new Path[1];
        fake.with(FACE, CheckScope.SERIES, (c, m) -> {
            seen[0] = c.stagedFiles().get(0);
            return FakeEngine.faceGone(c);
        });
        release();
        assertTrue(seen[0].startsWith(temp.resolve("home")), seen[0].toString());
    }

    @Test
    void blocksEverybodyWhenOneFails() throws Exception {
        fake.with(FACE, CheckScope.SERIES, (c, m) -> c.subject().id().equals("sub-2")
                ? CheckResult.fail("recognised", "deface more") : CheckResult.pass("unknown"));
        RunResult r = release();
        assertEquals(Effect.BLOCK, r.decision().effect());
        assertTrue(r.release().isEmpty());
        assertFalse(Files.exists(temp.resolve("out")));
    }

    @Test
    void blocksWhenARequiredCheckIsNotInstalled() throws Exception {
        assertEquals(Effect.BLOCK, release().decision().effect());
    }

    @Test
    void blocksWhenAPlugInThrowsAndNamesIt() throws Exception {
        fake.with(FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
        fake.with("com.acme.broken", CheckScope.SUBJECT, (c, m) -> {
            throw new IllegalStateException("boom");
        });
        Decision d = release().decision();
        assertEquals(Effect.BLOCK, d.effect());
        assertTrue(d.subjects().get(0).reasons().stream().anyMatch(x -> x.rule().contains("com.acme.broken")
                || x.message().contains("com.acme.broken")), d.subjects().get(0).reasons().toString());
    }

    @Test
    void goesOnWithoutADamagedScanAndAsksForAReview() throws Exception {
        fake.with(FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
        fake.unreadable = s -> s.id().equals("ser-sub-2");
        RunResult r = release();
        assertEquals(2, r.series().stream().filter(StagedSeries::leaves).count());
        assertEquals("fake.read", r.seriesOf("sub-2").get(0).withheld().orElseThrow().code());
        assertTrue(r.decision().effect() != Effect.RELEASE);
    }

    @Test
    void doesNotDefaceAgainWhatIsStagedAlready() throws Exception {
        fake.with(FACE, CheckScope.SERIES, (c, m) -> CheckResult.review("look", "look"));
        pipeline().judge(request(), StepListener.NONE, monitor);
        assertEquals(3, fake.defacings.get());
        pipeline().judge(request(), StepListener.NONE, monitor);
        assertEquals(3, fake.defacings.get(), "the second run resumes");
    }

    @Test
    void doesNotAttackAgainWhatWasAttackedAlready() throws Exception {
        AtomicInteger attacks = new AtomicInteger();
        fake.with(FACE, CheckScope.SERIES, (c, m) -> {
            attacks.incrementAndGet();
            return FakeEngine.faceGone(c);
        });
        Decision first = pipeline().judge(request(), StepListener.NONE, monitor).decision();
        Decision second = pipeline().judge(request(), StepListener.NONE, monitor).decision();
        assertEquals(3, attacks.get());
        assertEquals(first.id(), second.id());
    }

    @Test
    void attacksAgainWhenANoteWasTamperedWith() throws Exception {
        AtomicInteger attacks = new AtomicInteger();
        fake.with(FACE, CheckScope.SERIES, (c, m) -> {
            attacks.incrementAndGet();
            return CheckResult.fail("recognised", "deface more");
        });
        RunResult first = pipeline().judge(request(), StepListener.NONE, monitor);
        try (Stream<Path> notes = Files.list(first.workspace().resolve("notes"))) {
            for (Path n : notes.toList()) {
                Files.writeString(n, Files.readString(n).replace("\"FAIL\"", "\"PASS\""));
            }
        }
        assertEquals(Effect.BLOCK, pipeline().judge(request(), StepListener.NONE, monitor).decision().effect());
        assertEquals(6, attacks.get());
    }

    @Test
    void attacksAgainWhenTheTableOfPeopleChanged() throws Exception {
        fake.with(FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
        fake.with("com.acme.age", CheckScope.SUBJECT, (c, m) -> c.subject().attributes().get("age").equals("95")
                ? CheckResult.fail("rare", "leave out") : CheckResult.pass("fine"));
        fake.attributes = Map.of("age", "45");
        assertEquals(Effect.RELEASE, pipeline().judge(request(), StepListener.NONE, monitor).decision().effect());
        fake.attributes = Map.of("age", "95");
        assertEquals(Effect.BLOCK, pipeline().judge(request(), StepListener.NONE, monitor).decision().effect());
    }

    @Test
    void errorsAreNotRemembered() throws Exception {
        AtomicInteger attacks = new AtomicInteger();
        fake.with(FACE, CheckScope.SERIES, (c, m) -> {
            attacks.incrementAndGet();
            throw new IllegalStateException("model not loaded yet");
        });
        pipeline().judge(request(), StepListener.NONE, monitor);
        pipeline().judge(request(), StepListener.NONE, monitor);
        assertEquals(6, attacks.get());
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

    @Test
    void doesAgainWhatATornNoteWasAbout() throws Exception {
        fake.with(FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
        RunResult first = pipeline().judge(request(), StepListener.NONE, monitor);
        tear(first.workspace().resolve("notes"));
        RunResult second = pipeline().judge(request(), StepListener.NONE, monitor);
        assertEquals(Effect.RELEASE, second.decision().effect(), second.decision().toString());
        assertEquals(6, fake.defacings.get());
    }

    private static void forgetEvidence(Path notes) throws IOException {
        try (Stream<Path> all = Files.list(notes)) {
            for (Path f : all.filter(f -> f.getFileName().toString().matches("[0-9a-f]{64}\\.json")).toList()) {
                Files.delete(f);
            }
        }
    }

    @Test
    void defacesAgainWhatTornEstimatesBelongTo() throws Exception {
        fake.with(FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
        RunResult first = pipeline().judge(request(), StepListener.NONE, monitor);
        tear(first.workspace().resolve("estimates"));
        forgetEvidence(first.workspace().resolve("notes"));
        assertEquals(Effect.BLOCK, pipeline().judge(request(), StepListener.NONE, monitor).decision().effect());
        assertEquals(Effect.RELEASE, pipeline().judge(request(), StepListener.NONE, monitor).decision().effect(),
                "as the remedy says: run again");
    }

    @Test
    void defacesAgainWhenTheSourceChanged() throws Exception {
        fake.with(FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
        pipeline().judge(request(), StepListener.NONE, monitor);
        Path source = cohort.resolve("sub-1.bin");
        Files.write(source, new byte[] {7, 7, 7, 7, 7, 7, 7, 7});
        Files.setLastModifiedTime(source, FileTime.fromMillis(1));
        pipeline().judge(request(), StepListener.NONE, monitor);
        assertEquals(4, fake.defacings.get());
    }

    @Test
    void refusesToPublishWhatChangedAfterItWasJudged() throws Exception {
        fake.with(FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
        RunResult judged = pipeline().judge(request(), StepListener.NONE, monitor);
        Path staged = judged.series().get(0).files().get(0);
        Files.write(staged, new byte[] {9, 1, 2, 3, 4, 5, 6, 7});
        assertThrows(VentailException.class, () -> pipeline().publish(request(), judged, temp.resolve("out"),
                StepListener.NONE, monitor));
        assertFalse(Files.exists(temp.resolve("out")));
    }

    @Test
    void refusesAnOutputFolderThatIsNotEmptyBeforeItBegins() throws Exception {
        fake.with(FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
        Files.createDirectories(temp.resolve("out"));
        Files.writeString(temp.resolve("out/mine.txt"), "mine");
        VentailException e = assertThrows(VentailException.class, this::release);
        assertEquals("out.not-empty", e.problem().code());
        assertEquals(0, fake.defacings.get());
    }

    @Test
    void cancelStopsBeforeTheNextStepAndPublishesNothing() {
        AtomicInteger judged = new AtomicInteger();
        fake.with(FACE, CheckScope.SERIES, (c, m) -> {
            judged.incrementAndGet();
            return FakeEngine.faceGone(c);
        });
        fake.whileDefacing = () -> monitor.setCanceled(true);
        assertThrows(OperationCanceledException.class, this::release);
        assertEquals(0, judged.get(), "nothing is judged after a cancel");
        assertFalse(Files.exists(temp.resolve("out")));
    }

    @Test
    void leavesRawDataAlone() throws Exception {
        fake.with(FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
        release();
        try (Stream<Path> all = Files.list(cohort)) {
            assertEquals(3, all.count());
        }
        assertEquals(9, Files.readAllBytes(cohort.resolve("sub-1.bin"))[0]);
    }

    @Test
    void forgetsStagedFilesOfPeopleWhoAreGone() throws Exception {
        fake.with(FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
        pipeline().judge(request(), StepListener.NONE, monitor);
        Files.delete(cohort.resolve("sub-3.bin"));
        RunResult r = release();
        assertEquals(2, scansIn(r.release().orElseThrow()));
    }

    @Test
    void tellsTheListenerWhatItDoes() throws Exception {
        fake.with(FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
        var steps = Collections.synchronizedSet(EnumSet.noneOf(Step.class));
        pipeline().release(request(), temp.resolve("out"), e -> steps.add(e.step()), monitor);
        assertEquals(EnumSet.of(Step.SCAN, Step.DEFACE, Step.ATTACK, Step.DECIDE, Step.PUBLISH), steps);
    }

    private static long scansIn(Path release) throws IOException {
        try (Stream<Path> all = Files.walk(release)) {
            return all.filter(p -> p.toString().endsWith(".bin")).count();
        }
    }
}
