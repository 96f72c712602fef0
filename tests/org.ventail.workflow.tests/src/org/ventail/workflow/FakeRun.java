package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.FakeEngine;

/** A cohort of three on a fake engine, and runs on it in one home under a policy that asks for one check. */
final class FakeRun {
    private static final String FACE = "test.face";

    final FakeEngine engine = new FakeEngine();
    final NullProgressMonitor monitor = new NullProgressMonitor();
    final Path cohort;
    final Path home;
    final Path out;
    private final Path policy;

    FakeRun(Path temp) throws IOException {
        cohort = FakeEngine.cohort(temp.resolve("cohort"), 3);
        policy = FakeEngine.policy(temp.resolve("policy.yaml"), FACE);
        home = temp.resolve("home");
        out = temp.resolve("out");
    }

    /** Installs the one check that the policy asks for. */
    void judgedBy(PrivacyCheck face) {
        engine.with(FACE, CheckScope.SERIES, face);
    }

    RunRequest request() {
        return new RunRequest(cohort, home, Optional.of(policy), "testing", "tester", DefaceOptions.DEFAULT, Optional.empty(), 2);
    }

    Pipeline pipeline() {
        return new Pipeline(engine.build());
    }

    RunResult judge() throws VentailException {
        return pipeline().judge(request(), StepListener.NONE, monitor);
    }

    RunResult release() throws VentailException {
        return pipeline().release(request(), out, StepListener.NONE, monitor);
    }

    /** How many scans a release holds. */
    static long scansIn(Path release) throws IOException {
        try (Stream<Path> all = Files.walk(release)) {
            return all.filter(p -> p.toString().endsWith(".bin")).count();
        }
    }
}
