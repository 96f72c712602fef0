package org.ventail.workflow.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.FakeEngine;
import org.ventail.workflow.Pipeline;
import org.ventail.workflow.RunRequest;
import org.ventail.workflow.RunResult;
import org.ventail.workflow.StepListener;

/** Runs with an attacker whose distances are known: the person of number n lies at n/10, strangers farther. */
public final class ReportFixture {
    public static final String FACE = "test.face";
    private final Path home;
    private final FakeEngine fake = new FakeEngine();
    private final RunRequest request;

    /** A cohort of three people in {@code <folder>/cohort}. */
    public ReportFixture(Path folder) throws IOException {
        home = folder.resolve("home");
        fake.with(FACE, CheckScope.SERIES, (c, m) -> face(c));
        fake.attributes = Map.of("sex", "F", "age", "47");
        request = new RunRequest(FakeEngine.cohort(folder.resolve("cohort"), 3), home,
                Optional.of(FakeEngine.policy(folder.resolve("policy.yaml"), FACE)), "testing", "tester",
                DefaceOptions.DEFAULT, Optional.empty(), 1);
    }

    public Pipeline pipeline() {
        return new Pipeline(fake.build());
    }

    public FakeEngine fake() {
        return fake;
    }

    public RunRequest request() {
        return request;
    }

    public Path home() {
        return home;
    }

    /** Runs up to the decision. */
    public RunResult judged() throws VentailException {
        return pipeline().judge(request, StepListener.NONE, new NullProgressMonitor());
    }

    private static CheckResult face(CheckContext c) throws VentailException {
        return FakeEngine.faceGone(c).measured(2, 1, "rank").withDetails(Map.of("attackers",
                List.of(attacker(c, Optional.empty()), attacker(c, Optional.of("membrane"))), "views", 18, "detectedBefore", 18,
                "detectedAfter", 3, "madeWith", Map.of("model", "abc")));
    }

    private static Map<String, Object> attacker(CheckContext c, Optional<String> restored) {
        int number = number(c.subject().id());
        Map<String, Double> people = new TreeMap<>();
        for (GalleryEntry e : c.gallery()) {
            people.put(e.id(), 0.05 + 0.1 * number(e.id()));
        }
        Map<String, Object> a = new LinkedHashMap<>(Map.of("id", "recogniser", "label", "Test recogniser", "unit", "mm",
                "gallerySize", 3, "works", true, "recognised", false, "threshold", 0.2));
        a.putAll(Map.of("rankBefore", 1, "rankAfter", number, "distanceBefore", 0.01, "distanceAfter", 0.1 * number,
                "peopleBefore", people, "peopleAfter", people, "decoysBefore", List.of(0.4, 0.5), "decoysAfter",
                List.of(0.15, 0.5)));
        restored.ifPresent(r -> a.put("restored", r));
        return a;
    }

    private static int number(String id) {
        String digits = id.replaceAll("\\D", "");
        return digits.isEmpty() ? 4 : Integer.parseInt(digits);
    }
}
