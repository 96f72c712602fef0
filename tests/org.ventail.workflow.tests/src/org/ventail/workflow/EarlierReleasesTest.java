package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.ReleaseMemory;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.registry.Registry;
import org.ventail.registry.Sketches;
import org.ventail.testkit.FakeEngine;

class EarlierReleasesTest {
    private static final String CHECK = "test.memory";
    @TempDir
    Path temp;
    private final FakeEngine fake = new FakeEngine();
    private final ConcurrentLinkedQueue<ReleaseMemory> seen = new ConcurrentLinkedQueue<>();
    private Path cohort;
    private Path policy;

    @BeforeEach
    void aCohortOfTwo() throws IOException {
        cohort = FakeEngine.cohort(temp.resolve("cohort"), 2);
        policy = FakeEngine.policy(temp.resolve("policy.yaml"), CHECK);
        fake.with(CHECK, CheckScope.SERIES, (c, m) -> sketching(c));
    }

    @Test
    void whatACheckMadeOfAScanIsThereAtTheNextRelease() throws Exception {
        release("first");
        assertEquals(2, seen.size());
        assertTrue(seen.stream().allMatch(m -> m.earlier().isEmpty()));
        try (Registry registry = Registry.open(temp.resolve("home"))) {
            assertEquals(2, registry.sketches().all().size());
            assertEquals(List.of(CHECK, CHECK), registry.sketches().all().stream().map(Sketches.Kept::kind).toList());
        }
        seen.clear();
        release("second");
        assertEquals(2, seen.size(), "evidence from before the first release counts no more");
        for (ReleaseMemory m : seen) {
            assertEquals(2, m.earlier().size());
            assertEquals(1, m.earlier().stream().filter(ReleaseMemory.Earlier::samePerson).count());
        }
    }

    @Test
    void nothingIsKeptOfWhatDoesNotLeave() throws Exception {
        new Pipeline(fake.build()).judge(request(), StepListener.NONE, new NullProgressMonitor());
        try (Registry registry = Registry.open(temp.resolve("home"))) {
            assertEquals(List.of(), registry.sketches().all());
        }
    }

    private CheckResult sketching(CheckContext c) {
        seen.add(c.memory().orElseThrow());
        return CheckResult.pass("fine").withDetails(Map.of(ReleaseMemory.SKETCH, "sketch of " + c.subject().id()));
    }

    private void release(String name) throws Exception {
        RunResult r = new Pipeline(fake.build()).release(request(), temp.resolve(name), StepListener.NONE,
                new NullProgressMonitor());
        assertTrue(r.release().isPresent(), r.decision().toString());
    }

    private RunRequest request() {
        return new RunRequest(cohort, temp.resolve("home"), Optional.of(policy), "testing", "tester", DefaceOptions.DEFAULT,
                Optional.empty(), 2);
    }
}
