package org.ventail.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Count;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.gate.Policy;
import org.ventail.workflow.report.RunReport;

/**
 * Makes the numbers of a report again: finds the request on this installation, sees that inputs, gallery and policy are the very
 * same, attacks everything anew, and compares value by value. Publishes nothing.
 */
final class Replay {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AGAIN = "Run the release again on what is there now, with --report, and replay that report.";
    private final Engine engine;
    private final Path file;
    private final Path home;

    /** Reads the policy of a request. */
    @FunctionalInterface
    interface Policies {
        Policy of(RunRequest request) throws VentailException;
    }

    Replay(Engine engine, Path report, Path home) {
        this.engine = engine;
        this.file = report;
        this.home = home;
    }

    /**
     * Repeats it.
     *
     * @throws VentailException if the file is no report, this installation does not know its run, or an input changed or is gone
     */
    ReplayOutcome run(Policies policies, StepListener listener, IProgressMonitor monitor)
            throws VentailException {
        JsonNode then = report();
        Path workspace = home.resolve("work").resolve(then.path("repeat").path("workspace").asText("none"));
        RunRequest request = request(then, workspace);
        Policy policy = policies.of(request);
        needSame(then, request, policy, workspace, monitor);
        forget(workspace);
        Optional<AttackRequest> pair = PairNote.read(home, workspace);
        RunResult result = pair.isPresent() ? new AttackOnly(engine, policy).run(pair.get(), monitor)
                : new Run(engine, request, policy, listener, monitor).judge();
        try {
            // through text and back, as the report went
            JsonNode now = JSON.readTree(JSON.writeValueAsBytes(RunReport.of(result).toJson()));
            JsonDifference d = JsonDifference.of(then, now);
            return new ReplayOutcome(d.compared(), d.differences());
        } catch (IOException e) {
            throw new IllegalStateException("what was just written can be read", e);
        }
    }

    private JsonNode report() throws VentailException {
        if (!Files.isRegularFile(file)) {
            throw new VentailException(Problem.error("replay.no-report", "There is no such file", file,
                    "Give the .json file that release --report wrote."));
        }
        try {
            JsonNode n = JSON.readTree(file.toFile());
            if (n != null && n.path("ventailReport").asInt() == 1 && n.path("repeat").isObject()) {
                return n;
            }
            throw noReport(null);
        } catch (IOException e) {
            throw noReport(e);
        }
    }

    private VentailException noReport(IOException e) {
        return new VentailException(Problem.error("replay.no-report", "This is no report that can be replayed", file,
                "Give the .json file that release --report wrote."), e);
    }

    private RunRequest request(JsonNode then, Path workspace) throws VentailException {
        String id = then.path("decision").path("id").asText();
        if (id.matches("[0-9a-f]{64}")) {
            var request = RequestNote.read(home, workspace, new Digest(id));
            if (request.isPresent()) {
                return request.get();
            }
        }
        throw new VentailException(Problem.error("replay.unknown-run", "This installation does not know the run of the report",
                file, "Replay it where it was made, with the same --home. " + AGAIN));
    }

    private void needSame(JsonNode then, RunRequest request, Policy policy, Path workspace, IProgressMonitor monitor)
            throws VentailException {
        JsonNode made = then.path("repeat");
        if (!Files.exists(request.folder())) {
            throw new VentailException(Problem.error("replay.input-missing", "The cohort of the report is not there any more",
                    request.folder(), "Bring it back to where it was. " + AGAIN));
        }
        if (!policy.digest().hex().equals(made.path("policy").asText())) {
            throw changed("replay.policy-changed", "The policy is another than the report's", request.policy().orElse(null));
        }
        Cohort cohort = engine.reader().scan(request.folder(), monitor);
        Optional<AttackRequest> pair = PairNote.read(home, workspace);
        if (pair.isPresent()) {
            cohort = AttackOnly.attacked(cohort, request.folder());
            needSame(made, pair.get().defaced());
        }
        List<String> now = InputDigests.of(cohort).values().stream().map(Digest::hex).sorted().toList();
        List<String> before = texts(made.path("inputs")).sorted().toList();
        if (!now.equals(before)) {
            long gone = before.stream().filter(d -> !now.contains(d)).count();
            throw changed("replay.input-changed", "The cohort changed: the files of %d of %s are not those of the report%s"
                    .formatted(gone, Count.of(before.size(), "person", "people"),
                            now.size() > before.size() ? ", and there are more people" : ""),
                    request.folder());
        }
        String gallery = request.gallery().isPresent() ? InputDigests.of(request.gallery().get()).hex() : "";
        if (!gallery.equals(made.path("gallery").asText())) {
            throw changed("replay.gallery-changed", "The gallery changed", request.gallery().orElse(null));
        }
    }

    private static void needSame(JsonNode made, Path defaced) throws VentailException {
        if (!Files.exists(defaced)) {
            throw new VentailException(Problem.error("replay.input-missing", "The defaced scan is not there any more", defaced,
                    "Bring it back to where it was. " + AGAIN));
        }
        if (!InputDigests.of(defaced).hex().equals(made.path("defaced").asText())) {
            throw changed("replay.input-changed", "The defaced scan changed", defaced);
        }
    }

    private static Stream<String> texts(JsonNode object) {
        return StreamSupport.stream(object.spliterator(), false).map(JsonNode::asText);
    }

    private static VentailException changed(String code, String message, Path where) {
        return new VentailException(Problem.error(code, message, where, AGAIN));
    }

    private void forget(Path workspace) throws VentailException {
        try {
            EvidenceNotes.forget(workspace.resolve("notes"));
        } catch (IOException e) {
            throw new VentailException(Problem.error("workspace.unwritable", "The workspace cannot be written: "
                    + Problem.reason(e), workspace, "Make room there, or replay where the report was made."), e);
        }
    }
}
