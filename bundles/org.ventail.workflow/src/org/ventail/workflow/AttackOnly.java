package org.ventail.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.Evidence;
import org.ventail.api.check.Parameters;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.gate.Digests;
import org.ventail.gate.Policy;
import org.ventail.workflow.check.GuardedCheck;
import org.ventail.workflow.check.RegisteredCheck;

/** Attacks one pair of scans, before and after; the files of the pair are not judged, only the voxels. */
final class AttackOnly {
    /** These look at files and headers, which a pair of scans from elsewhere does not claim to have cleaned. */
    private static final Set<String> NOT_FOR_PAIRS = Set.of("org.ventail.verify.header",
            "org.ventail.verify.hidden-places");

    private final Engine engine;
    private final Policy policy;

    AttackOnly(Engine engine, Policy policy) {
        this.engine = engine;
        this.policy = policy;
    }

    List<Evidence> run(AttackRequest request, IProgressMonitor monitor) throws VentailException {
        SubMonitor m = SubMonitor.convert(monitor, 100);
        Cohort cohort = engine.reader().scan(request.original(), m.split(5));
        Subject subject = cohort.subjects().stream().filter(s -> s.series().stream().anyMatch(Series::volumetric))
                .findFirst().orElseThrow(() -> noScan(request.original()));
        Series series = only(cohort, request.original());
        Series after = only(engine.reader().scan(request.defaced(), m.split(5)), request.defaced());
        Volume before = engine.reader().read(series, m.split(5));
        DefacedVolume defaced = pair(before, engine.reader().read(after, m.split(5)), request.defaced(), m.split(20));
        Gallery gallery = new Gallery();
        gallery.addFolder(engine, new RunRequest(request.original(), request.home(), Optional.empty(), "attack", "attack",
                DefaceOptions.DEFAULT, request.gallery(), 1), m.split(20));
        Path pictures = request.pictures().orElse(request.home().resolve("pictures"));
        Judged.Scans scans = new Judged.Scans(() -> before, () -> defaced);
        List<Evidence> evidence = new ArrayList<>();
        for (RegisteredCheck check : engine.checks().checks()) {
            if (check.scope() == CheckScope.SERIES && !NOT_FOR_PAIRS.contains(check.id())) {
                Parameters parameters = policy.parametersOf(check.id());
                Judged context = new Judged(cohort, Optional.of(subject), Optional.of(series), scans, after.files(),
                        gallery.without(subject.id()), parameters, pictures, EarlierReleases.Asked.NOTHING);
                long start = System.nanoTime();
                CheckResult r = new GuardedCheck(check, Attacker.limit(parameters)).run(context, monitor);
                evidence.add(new Evidence(check.id(), check.label(), check.version(), check.bundle(),
                        Optional.of(subject.id()), Optional.of(series.id()), defaced.volume().digest(),
                        Digests.ofParameters(parameters), r, (System.nanoTime() - start) / 1_000_000));
            }
        }
        return evidence;
    }

    /** Where head, brain and face are is taken from the original; what changed, from comparing. */
    private DefacedVolume pair(Volume before, Volume after, Path file, IProgressMonitor monitor) throws VentailException {
        if (!before.geometry().sameGrid(after.geometry(), 0.1)) {
            throw new VentailException(Problem.error("attack.other-grid", "The two scans do not lie on the same grid", file,
                    "Resample the defaced scan onto the grid of the original, or compare the files as they came."));
        }
        DefacedVolume found = engine.defacer().deface(before, DefaceOptions.DEFAULT, monitor);
        Mask changed = Mask.of(before.geometry(), i -> before.value(i) != after.value(i));
        // a tool that changed nothing has removed no face: only where none was found there was none to remove
        DefacedVolume.Status status = changed.isEmpty() ? found.status() : DefacedVolume.Status.DEFACED;
        return new DefacedVolume(new Volume(before.geometry(), after.data(), after.rescale(), before.modality(),
                after.timePoints()), changed, found.brain(), found.face(), found.frame(), status, found.recipe(),
                List.of());
    }

    private static Series only(Cohort cohort, Path where) throws VentailException {
        return cohort.allSeries().filter(Series::volumetric).findFirst().orElseThrow(() -> noScan(where));
    }

    private static VentailException noScan(Path where) {
        return new VentailException(Problem.error("attack.no-scan", "There is no usable scan", where,
                "Give a file or folder with one head scan; ventail scan shows what is wrong with it."));
    }
}
