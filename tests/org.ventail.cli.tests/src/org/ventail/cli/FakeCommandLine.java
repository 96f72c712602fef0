package org.ventail.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.testkit.FakeEngine;
import org.ventail.workflow.Pipeline;

/** A command line over a fake engine and a cohort: gives commands as a user does, and keeps what the last one printed. */
final class FakeCommandLine {
    static final String FACE = "test.face";

    final FakeEngine engine = new FakeEngine();
    final NullProgressMonitor monitor = new NullProgressMonitor();
    final Path cohort;
    final Path policy;
    private final Path temp;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    FakeCommandLine(Path temp, int people) throws IOException {
        this.temp = temp;
        cohort = FakeEngine.cohort(temp.resolve("cohort"), people);
        policy = FakeEngine.policy(temp.resolve("policy.yaml"), FACE);
    }

    int run(String... args) {
        return run(() -> Optional.of(new Pipeline(engine.build())), args);
    }

    /** As {@link #run}, where the services of the product are missing. */
    int withoutEngine(String... args) {
        return run(Optional::empty, args);
    }

    /** As {@link #run}, where the engine fails to start. */
    int failing(Supplier<Optional<Pipeline>> pipeline, String... args) {
        return run(pipeline, args);
    }

    private int run(Supplier<Optional<Pipeline>> pipeline, String... args) {
        out.reset();
        err.reset();
        return new CommandRunner(new Session(pipeline, "0.1.0", monitor, printer(out), printer(err))).run(args);
    }

    private static PrintStream printer(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    /** Releases the cohort, judged by one check. */
    int release(PrivacyCheck face, String... more) {
        engine.with(FACE, CheckScope.SERIES, face);
        List<String> args = new ArrayList<>(List.of("release", cohort.toString(), "--out", temp.resolve("out").toString(),
                "--purpose", "testing", "--policy", policy.toString(), "--home", temp.resolve("home").toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out());
    }
}
