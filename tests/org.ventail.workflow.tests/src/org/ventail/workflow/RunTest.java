package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.FakeEngine;

/** The pipeline from folder to release, on an engine of eight voxels. */
class RunTest {
    @TempDir
    Path temp;
    private FakeRun run;

    @BeforeEach
    void aCohortOfThree() throws IOException {
        run = new FakeRun(temp);
    }

    @Test
    void releasesWhatPasses() throws Exception {
        run.judgedBy((c, m) -> FakeEngine.faceGone(c));
        RunResult r = run.release();
        assertEquals(Effect.RELEASE, r.decision().effect(), r.decision().toString());
        assertTrue(r.release().isPresent());
        assertTrue(Verification.manifest(r.release().get(), Optional.empty()).ok());
        assertTrue(Verification.audit(run.home).ok());
        assertEquals(3, FakeRun.scansIn(run.out));
    }

    @Test
    void leavesPseudonymsOnly() throws Exception {
        run.judgedBy((c, m) -> FakeEngine.faceGone(c));
        RunResult r = run.release();
        assertEquals(3, r.pseudonyms().values().stream().distinct().count());
        try (Stream<Path> all = Files.walk(run.out)) {
            assertTrue(all.map(p -> run.out.relativize(p).toString()).noneMatch(p -> p.matches(".*sub-[123]\\b.*")));
        }
    }

    @Test
    void judgesTheFilesThatLeaveAndNotTheMemory() throws Exception {
        Path[] seen = new Path[1];
        run.judgedBy((c, m) -> {
            seen[0] = c.stagedFiles().get(0);
            return FakeEngine.faceGone(c);
        });
        run.release();
        assertTrue(seen[0].startsWith(run.home), seen[0].toString());
    }

    @Test
    void blocksEverybodyWhenOneFails() throws Exception {
        run.judgedBy((c, m) -> c.subject().id().equals("sub-2")
                ? CheckResult.fail("recognised", "deface more") : CheckResult.pass("unknown"));
        RunResult r = run.release();
        assertEquals(Effect.BLOCK, r.decision().effect());
        assertTrue(r.release().isEmpty());
        assertFalse(Files.exists(run.out));
    }

    @Test
    void blocksWhenARequiredCheckIsNotInstalled() throws Exception {
        assertEquals(Effect.BLOCK, run.release().decision().effect());
    }

    @Test
    void blocksWhenAPlugInThrowsAndNamesIt() throws Exception {
        run.judgedBy((c, m) -> FakeEngine.faceGone(c));
        run.engine.with("com.acme.broken", CheckScope.SUBJECT, (c, m) -> {
            throw new IllegalStateException("boom");
        });
        Decision d = run.release().decision();
        assertEquals(Effect.BLOCK, d.effect());
        assertTrue(d.subjects().get(0).reasons().stream().anyMatch(x -> x.rule().contains("com.acme.broken")
                || x.message().contains("com.acme.broken")), d.subjects().get(0).reasons().toString());
    }

    @Test
    void goesOnWithoutADamagedScanAndAsksForAReview() throws Exception {
        run.judgedBy((c, m) -> FakeEngine.faceGone(c));
        run.engine.unreadable = s -> s.id().equals("ser-sub-2");
        RunResult r = run.release();
        assertEquals(2, r.series().stream().filter(StagedSeries::leaves).count());
        assertEquals("fake.read", r.seriesOf("sub-2").get(0).withheld().orElseThrow().code());
        assertTrue(r.decision().effect() != Effect.RELEASE);
    }

    @Test
    void refusesToPublishWhatChangedAfterItWasJudged() throws Exception {
        run.judgedBy((c, m) -> FakeEngine.faceGone(c));
        RunResult judged = run.judge();
        Path staged = judged.series().get(0).files().get(0);
        Files.write(staged, new byte[] {9, 1, 2, 3, 4, 5, 6, 7});
        assertThrows(VentailException.class, () -> run.pipeline().publish(run.request(), judged, run.out,
                StepListener.NONE, run.monitor));
        assertFalse(Files.exists(run.out));
    }

    @Test
    void refusesAnOutputFolderThatIsNotEmptyBeforeItBegins() throws Exception {
        run.judgedBy((c, m) -> FakeEngine.faceGone(c));
        Files.createDirectories(run.out);
        Files.writeString(temp.resolve("out/mine.txt"), "mine");
        VentailException e = assertThrows(VentailException.class, run::release);
        assertEquals("out.not-empty", e.problem().code());
        assertEquals(0, run.engine.defacings.get());
    }

    @Test
    void cancelStopsBeforeTheNextStepAndPublishesNothing() {
        AtomicInteger judged = new AtomicInteger();
        run.judgedBy((c, m) -> {
            judged.incrementAndGet();
            return FakeEngine.faceGone(c);
        });
        run.engine.whileDefacing = () -> run.monitor.setCanceled(true);
        assertThrows(OperationCanceledException.class, run::release);
        assertEquals(0, judged.get(), "nothing is judged after a cancel");
        assertFalse(Files.exists(run.out));
    }

    @Test
    void leavesRawDataAlone() throws Exception {
        run.judgedBy((c, m) -> FakeEngine.faceGone(c));
        run.release();
        try (Stream<Path> all = Files.list(run.cohort)) {
            assertEquals(3, all.count());
        }
        assertArrayEquals(new byte[] {9, 1, 2, 3, 4, 5, 6, 1}, Files.readAllBytes(run.cohort.resolve("sub-1.bin")));
    }

    @Test
    void tellsTheListenerWhatItDoes() throws Exception {
        run.judgedBy((c, m) -> FakeEngine.faceGone(c));
        var steps = Collections.synchronizedSet(EnumSet.noneOf(Step.class));
        run.pipeline().release(run.request(), run.out, e -> steps.add(e.step()), run.monitor);
        assertEquals(EnumSet.of(Step.SCAN, Step.DEFACE, Step.ATTACK, Step.DECIDE, Step.PUBLISH), steps);
    }
}
