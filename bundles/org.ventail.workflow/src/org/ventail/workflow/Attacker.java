package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.Evidence;
import org.ventail.api.check.Parameters;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.gate.Digests;
import org.ventail.gate.Policy;
import org.ventail.workflow.check.GuardedCheck;
import org.ventail.workflow.check.RegisteredCheck;

/**
 * Runs every installed check on what would leave. The scan "after" is read from the staged files, so that what is judged is
 * what leaves, not what was in memory.
 */
final class Attacker {
    private static final double DEFAULT_LIMIT_S = 600;

    private final Engine engine;
    private final Policy policy;
    private final Cohort cohort;
    private final Gallery gallery;
    private final Workspace workspace;
    private final EvidenceNotes notes;
    private final EarlierReleases earlier;
    private final Identities identities;
    private final String cohortKey;

    Attacker(Engine engine, Policy policy, Cohort cohort, Gallery gallery, Workspace workspace, EarlierReleases earlier,
            Identities identities) {
        this.engine = engine;
        this.policy = policy;
        this.cohort = cohort;
        this.gallery = gallery;
        this.workspace = workspace;
        this.notes = new EvidenceNotes(workspace.notes(), identities.secret());
        this.earlier = earlier;
        this.identities = identities;
        this.cohortKey = CohortKey.of(cohort);
    }

    /** Evidence of all series checks on one staged series. */
    List<Evidence> attackSeries(Subject subject, StagedSeries staged, Digest judged, IProgressMonitor monitor) {
        Judged.Scans scans = !staged.scan() ? null : new Judged.Scans(
                () -> engine.reader().read(staged.original(), new NullProgressMonitor()), () -> readBack(staged));
        return run(CheckScope.SERIES, judged, Optional.of(subject), Optional.of(staged.original()), scans,
                staged.files(), monitor);
    }

    /** Evidence of all subject checks on one person. */
    List<Evidence> attackSubject(Subject subject, List<Path> files, Digest judged, IProgressMonitor monitor) {
        return run(CheckScope.SUBJECT, judged, Optional.of(subject), Optional.empty(), null, files, monitor);
    }

    /** Evidence of all cohort checks. */
    List<Evidence> attackCohort(List<Path> files, Digest judged, IProgressMonitor monitor) {
        return run(CheckScope.COHORT, judged, Optional.empty(), Optional.empty(), null, files, monitor);
    }

    private DefacedVolume readBack(StagedSeries s) throws VentailException {
        Volume volume = engine.reader().read(ReadBack.of(s.original(), s.files()), new NullProgressMonitor());
        Path estimates = s.estimates().orElseThrow();
        try {
            Estimates e = Estimates.read(estimates, volume.geometry());
            return new DefacedVolume(volume, e.changed(), e.brain(), e.face(), s.frame().orElseThrow(),
                    s.status().orElseThrow(), s.recipe().orElseThrow(), List.of());
        } catch (IOException e) {
            // without them the next run stages the series anew
            try {
                Files.deleteIfExists(estimates);
            } catch (IOException stays) {
                e.addSuppressed(stays);
            }
            throw new VentailException(Problem.error("attack.estimates", "The notes of the defacing cannot be read: "
                    + Problem.reason(e), estimates, "Run again; the series is then defaced anew."), e);
        }
    }

    private List<Evidence> run(CheckScope scope, Digest judged, Optional<Subject> subject, Optional<Series> series,
            Judged.Scans scans, List<Path> files, IProgressMonitor monitor) {
        List<RegisteredCheck> checks = engine.checks().checks().stream().filter(c -> c.scope() == scope).toList();
        SubMonitor m = SubMonitor.convert(monitor, checks.size());
        List<Evidence> evidence = new ArrayList<>();
        for (RegisteredCheck check : checks) {
            Parameters parameters = policy.parametersOf(check.id());
            Path pictures = workspace.pictures().resolve(subject.map(Subject::id).orElse("cohort"))
                    .resolve(series.map(Series::id).orElse("all"));
            Judged context = new Judged(cohort, subject, series, scans, files,
                    subject.map(s -> gallery.without(s.id())).orElse(List.of()), parameters, pictures,
                    scope == CheckScope.SERIES ? earlier.forCheck(check.id(), identities.pseudonym(subject.orElseThrow().id()))
                            : EarlierReleases.Asked.NOTHING);
            evidence.add(one(check, context, judged, subject, series, m.split(1)));
        }
        return evidence;
    }

    private Evidence one(RegisteredCheck check, Judged context, Digest judged, Optional<Subject> subject,
            Optional<Series> series, IProgressMonitor monitor) {
        Parameters parameters = context.parameters();
        Digest parametersDigest = Digests.ofParameters(parameters);
        String note = EvidenceNotes.key(check.id(), check.bundle(), check.version(), judged.hex(), parametersDigest.hex(),
                subject.map(Subject::id).orElse(""), series.map(Series::id).orElse(""), cohortKey, galleryKey(context));
        long start = System.nanoTime();
        // a check that looked at earlier releases is asked again when there are more of them
        String knowing = EvidenceNotes.key(note, context.earlier().key());
        CheckResult result = notes.read(note).or(() -> notes.read(knowing)).orElse(null);
        if (result == null) {
            result = attack(check, context, parameters, monitor);
            notes.write(context.earlier().looked() ? knowing : note, result);
        }
        return new Evidence(check.id(), check.label(), check.version(), check.bundle(), subject.map(Subject::id),
                series.map(Series::id), judged, parametersDigest, result, (System.nanoTime() - start) / 1_000_000);
    }

    private static String galleryKey(Judged context) {
        return context.gallery().stream().map(g -> g.id() + " " + g.key()).sorted().collect(Collectors.joining("\n"));
    }

    private static CheckResult attack(RegisteredCheck check, Judged context, Parameters parameters,
            IProgressMonitor monitor) {
        try {
            return new GuardedCheck(check, limit(parameters)).run(context, monitor);
        } catch (IllegalArgumentException e) {
            return CheckResult.error("Check " + check.id() + ": " + e.getMessage(), "Correct the policy.");
        }
    }

    /** How long a check may take: {@code timeoutSeconds} of its parameters. */
    static Duration limit(Parameters parameters) {
        return Duration.ofMillis((long) (1000 * parameters.number("timeoutSeconds", DEFAULT_LIMIT_S)));
    }
}
