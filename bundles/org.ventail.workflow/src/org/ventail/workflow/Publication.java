package org.ventail.workflow;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.check.Evidence;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.audit.SigningKeys;
import org.ventail.export.PublishedRelease;
import org.ventail.export.ReleaseDraft;
import org.ventail.export.ReleaseExporter;
import org.ventail.export.StagedRelease;
import org.ventail.gate.ExportPermit;
import org.ventail.gate.Gate;
import org.ventail.registry.Registry;
import org.ventail.registry.Releases;

/** Takes a judged run through the gate's permit to a published release, and writes both into the audit log. */
final class Publication {
    private static final String KEY = "release";

    private final RunRequest request;
    private final StepListener listener;

    Publication(RunRequest request, StepListener listener) {
        this.request = request;
        this.listener = listener;
    }

    RunResult publish(RunResult judged, Path out, IProgressMonitor monitor) throws VentailException {
        CanaryTrial.needNone(judged.workspace());
        new Reporter(listener, Step.PUBLISH, 1);
        Judgement j = judged.judgement();
        ExportPermit permit = Gate.permit(j.decision(), j.policy(), j.input(), j.signOffs());
        needNoObjection(judged.cohort(), permit);
        Trail trail = Trail.open(request);
        String head = trail.publishing(j.decision().id());
        ReleaseExporter exporter = new ReleaseExporter(SigningKeys.openOrCreate(request.home(), KEY).pair());
        Map<String, String> released = new HashMap<>(judged.pseudonyms());
        released.keySet().retainAll(permit.released().keySet());
        ReleaseDraft draft = new ReleaseDraft(Product.NAME + " " + Product.version(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS), head, ReleaseDraft.checks(j.decision(), released), "",
                LoneObject.inPlainWords(judged.series().stream().filter(s -> released.containsKey(s.subjectId())).toList()));
        PublishedRelease release = exporter.publish(permit, staged(judged), draft, out, monitor);
        remember(release, released, j);
        return judged.published(release.folder(), trail.published(release.digest()));
    }

    /** The decision may be old: who objected since it was made does not leave. */
    private void needNoObjection(Cohort cohort, ExportPermit permit) throws VentailException {
        try (Registry registry = Registry.open(request.home())) {
            Set<String> objectors = Identities.objectors(cohort, registry, request.purpose());
            if (permit.released().keySet().stream().anyMatch(objectors::contains)) {
                throw new VentailException(Problem.error("publish.objection",
                        "Somebody who would leave has objected since the decision was made.", null,
                        "Run again; the new decision knows of the objection."));
            }
        }
    }

    /** Whoever objects later must be told where his data went; who comes again must be known again. */
    private void remember(PublishedRelease release, Map<String, String> released, Judgement j) throws VentailException {
        List<Evidence> evidence = j.input().subjects().stream().flatMap(s -> s.evidence().stream()).toList();
        try (Registry registry = Registry.open(request.home())) {
            registry.releases().record(new Releases.Release(release.digest(), release.manifest().created(),
                    request.purpose(), Set.copyOf(released.values())));
            EarlierReleases.remember(registry, release.digest(), evidence, released);
        }
    }

    private static StagedRelease staged(RunResult judged) {
        Map<String, List<Path>> files = new HashMap<>();
        for (StagedSeries s : judged.series()) {
            if (s.leaves()) {
                files.merge(s.subjectId(), s.files(), (a, b) -> {
                    List<Path> both = new ArrayList<>(a);
                    both.addAll(b);
                    return both;
                });
            }
        }
        Path out = judged.workspace().resolve("out");
        return new StagedRelease(out, files, SharedFiles.in(out));
    }
}
