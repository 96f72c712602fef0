package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.check.Evidence;
import org.ventail.api.check.Verdict;
import org.ventail.api.gate.Decision;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.export.Folders;
import org.ventail.gate.Policy;
import org.ventail.verify.stats.Proportion;

/**
 * Measures what the gate catches: runs a cohort twice in a folder of its own, once clean and once with canaries, and counts the
 * people on whom a check objects only to the second. The run has its own home folder, keys and log; its workspace is marked, so
 * that {@link Publication} refuses it; and it is gone afterwards, also when the trial fails or is cancelled.
 */
final class CanaryTrial {
    private static final String MARK = "canaries-inside";
    private static final Set<Verdict> OBJECTS = Set.of(Verdict.FAIL, Verdict.REVIEW);
    private final Engine engine;
    private final RunRequest request;
    private final Policy policy;

    CanaryTrial(Engine engine, RunRequest request, Policy policy) {
        this.engine = engine;
        this.request = request;
        this.policy = policy;
    }

    /**
     * Refuses what was planted: nothing of it may leave.
     *
     * @throws VentailException if the run is a trial's
     */
    static void needNone(Path workspace) throws VentailException {
        if (Files.exists(workspace.resolve(MARK))) {
            throw new VentailException(Problem.error("canary.release", "This run holds planted identifiers and intact heads",
                    workspace, "Run the release itself; a trial is never published."));
        }
    }

    CanaryOutcome run(StepListener listener, IProgressMonitor monitor) throws VentailException {
        OutputPlace.needOutside(request.home(), request.folder());
        Path folder = folder();
        try {
            SubMonitor m = SubMonitor.convert(monitor, 2);
            Cohort cohort = engine.reader().scan(request.folder(), monitor);
            CanaryPlan plan = CanaryPlan.of(cohort);
            RunResult clean = judge(CanaryPlan.nothingFor(cohort), folder.resolve("clean"), listener, m.split(1));
            RunResult leaking = judge(plan, folder.resolve("planted"), listener, m.split(1));
            return outcome(plan, clean, leaking);
        } finally {
            delete(folder);
        }
    }

    private Path folder() throws VentailException {
        try {
            return Files.createTempDirectory(Files.createDirectories(request.home().resolve("canaries")), "trial-");
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private VentailException unwritable(IOException e) {
        return new VentailException(Problem.error("canary.unwritable", "The home folder cannot be written: " + Problem.reason(e),
                request.home(), "Choose another with --home or make room there."), e);
    }

    private void delete(Path folder) throws VentailException {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new VentailException(Problem.error("canary.left", "The folder of the trial could not be removed: "
                    + Problem.reason(e), folder, "Remove it: it holds intact heads."), e);
        }
    }

    /** Runs up to the decision, and no further. */
    private RunResult judge(CanaryPlan plan, Path home, StepListener listener, IProgressMonitor monitor)
            throws VentailException {
        RunRequest own = new RunRequest(request.folder(), home, request.policy(), request.purpose(), request.actor(),
                request.options(), request.gallery(), request.workers(), request.keep());
        try {
            Files.createFile(Workspace.open(own).root().resolve(MARK));
        } catch (IOException e) {
            throw unwritable(e);
        }
        return new Run(new CanaryEngine(engine, plan).engine(), own, policy, listener, monitor).judge();
    }

    private static CanaryOutcome outcome(CanaryPlan plan, RunResult clean, RunResult leaking) {
        Map<String, Set<String>> before = objections(clean);
        Map<String, Set<String>> after = objections(leaking);
        Map<String, List<Boolean>> caught = new TreeMap<>();
        plan.planted().forEach((subject, kind) -> {
            // what would not leave is not put to the gate
            if (leaking.seriesOf(subject).stream().anyMatch(StagedSeries::leaves)) {
                caught.computeIfAbsent(kind.label(), k -> new ArrayList<>())
                        .add(!before.getOrDefault(subject, Set.of()).containsAll(after.getOrDefault(subject, Set.of())));
            }
        });
        Map<String, CanaryOutcome.Share> byKind = new TreeMap<>();
        caught.forEach((kind, hits) -> byKind.put(kind, share(hits)));
        return new CanaryOutcome(share(caught.values().stream().flatMap(List::stream).toList()), byKind,
                (int) before.values().stream().filter(o -> !o.isEmpty()).count());
    }

    private static CanaryOutcome.Share share(List<Boolean> hits) {
        return CanaryOutcome.Share.of(new Proportion((int) hits.stream().filter(h -> h).count(), hits.size()));
    }

    /** By person: which checks object to which series, and how strongly. */
    private static Map<String, Set<String>> objections(RunResult run) {
        Map<String, Set<String>> all = new HashMap<>();
        for (Decision.OfSubject s : run.decision().subjects()) {
            all.put(s.subjectId(), s.evidence().stream().filter(e -> OBJECTS.contains(e.result().verdict()))
                    .map(CanaryTrial::objection).collect(Collectors.toSet()));
        }
        return all;
    }

    private static String objection(Evidence e) {
        return e.checkId() + " " + e.seriesId().orElse("") + " " + e.result().verdict();
    }
}
