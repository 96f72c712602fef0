package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.FakeEngine;

class CanaryTrialTest {
    private static final String FACE = "test.face";
    private static final String NAMES = "test.names";
    private static final int PEOPLE = 10;

    @TempDir
    Path temp;

    private final FakeEngine fake = new FakeEngine();
    private RunRequest request;

    @BeforeEach
    void aCohort() throws Exception {
        request = new RunRequest(FakeEngine.cohort(temp.resolve("cohort"), PEOPLE), temp.resolve("home"),
                Optional.of(FakeEngine.policy(temp.resolve("policy.yaml"), FACE)), "testing", "tester",
                DefaceOptions.DEFAULT, Optional.empty(), 1);
        fake.with(FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
    }

    private CanaryOutcome trial() throws VentailException {
        return new Pipeline(fake.build()).canaries(request, StepListener.NONE, new NullProgressMonitor());
    }

    private static CheckResult namesGone(CheckContext c) {
        String family = c.series().orElseThrow().attributes().get("PatientName").replaceFirst("\\^.*", "")
                .toLowerCase(Locale.ROOT);
        return c.stagedFiles().stream().anyMatch(f -> f.getFileName().toString().contains(family))
                ? CheckResult.fail("a name", "clean") : CheckResult.pass("no name");
    }

    @Test
    void countsWhatTheGateCatches() throws Exception {
        fake.with(NAMES, CheckScope.SERIES, (c, m) -> namesGone(c));
        CanaryOutcome o = trial();
        assertEquals(new Proportions(2, 2), of(o, "intact head"));
        assertEquals(new Proportions(1, 1), of(o, "name in a file name"));
        assertEquals(0, o.alarms());
        assertTrue(o.recall().low() < o.recall().high());
    }

    @Test
    void countsWhatSlipsThrough() throws Exception {
        CanaryOutcome o = trial();
        assertEquals(new Proportions(0, 1), of(o, "name in a file name"), "nobody looks at names");
        assertTrue(o.recall().hits() < o.recall().of());
    }

    @Test
    void aCheckThatAlwaysObjectsCatchesNothing() throws Exception {
        fake.checks.clear();
        fake.with(FACE, CheckScope.SERIES, (c, m) -> CheckResult.fail("always", "never"));
        CanaryOutcome o = trial();
        assertEquals(0, o.recall().hits());
        assertEquals(PEOPLE, o.alarms());
    }

    @Test
    void whereNothingCanBePlantedNothingIsCounted() throws Exception {
        assertFalse(trial().byKind().containsKey("name in the header"), "these files have no header");
    }

    @Test
    void leavesNothingBehindAndPublishesNothing() throws Exception {
        trial();
        try (Stream<Path> left = Files.list(temp.resolve("home/canaries"))) {
            assertEquals(0, left.count());
        }
        assertFalse(Files.exists(temp.resolve("home/work")), "the real home is untouched");
    }

    @Test
    void leavesNothingBehindWhenCancelled() throws Exception {
        NullProgressMonitor monitor = new NullProgressMonitor();
        fake.whileDefacing = () -> monitor.setCanceled(true);
        assertThrows(OperationCanceledException.class,
                () -> new Pipeline(fake.build()).canaries(request, StepListener.NONE, monitor));
        try (Stream<Path> left = Files.list(temp.resolve("home/canaries"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void nothingOfATrialCanBePublished() throws Exception {
        Pipeline pipeline = new Pipeline(fake.build());
        RunResult judged = pipeline.judge(request, StepListener.NONE, new NullProgressMonitor());
        assertEquals(org.ventail.api.gate.Effect.RELEASE, judged.decision().effect());
        Files.createFile(judged.workspace().resolve("canaries-inside"));
        VentailException e = assertThrows(VentailException.class, () -> pipeline.publish(request, judged, temp.resolve("out"),
                StepListener.NONE, new NullProgressMonitor()));
        assertEquals("canary.release", e.problem().code());
        assertFalse(Files.exists(temp.resolve("out")));
    }

    private record Proportions(int hits, int of) {
    }

    private static Proportions of(CanaryOutcome o, String kind) {
        CanaryOutcome.Share s = o.byKind().get(kind);
        return new Proportions(s.hits(), s.of());
    }
}
