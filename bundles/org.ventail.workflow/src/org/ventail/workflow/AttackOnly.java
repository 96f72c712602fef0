package org.ventail.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.gate.CheckRule;
import org.ventail.gate.Digests;
import org.ventail.gate.Gate;
import org.ventail.gate.GateInput;
import org.ventail.gate.Policy;
import org.ventail.workflow.check.GuardedCheck;
import org.ventail.workflow.check.RegisteredCheck;

/** Attacks one pair of scans, before and after; the files of the pair are not judged, only the voxels. */
final class AttackOnly {
    /** These look at files and headers, which a pair of scans from elsewhere does not claim to have cleaned. */
    private static final Set<String> NOT_FOR_PAIRS = Set.of("org.ventail.verify.header",
            "org.ventail.verify.hidden-places");

    private static final String PURPOSE = "attack";
    private final Engine engine;
    private final Policy policy;

    AttackOnly(Engine engine, Policy policy) {
        this.engine = engine;
        this.policy = policy;
    }

    RunResult run(AttackRequest request, IProgressMonitor monitor) throws VentailException {
        try {
            return attacked(request, monitor);
        } finally {
            engine.text().forget();
        }
    }

    private RunResult attacked(AttackRequest request, IProgressMonitor monitor) throws VentailException {
        long start = System.nanoTime();
        SubMonitor m = SubMonitor.convert(monitor, 100);
        Cohort cohort = attacked(engine.reader().scan(request.original(), m.split(5)), request.original());
        Subject subject = cohort.subjects().get(0);
        Series series = subject.series().get(0);
        Series after = only(engine.reader().scan(request.defaced(), m.split(5)), request.defaced());
        Volume before = engine.reader().read(series, m.split(5));
        DefacedVolume defaced = pair(before, engine.reader().read(after, m.split(5)), request.defaced(), m.split(20));
        Gallery gallery = new Gallery();
        gallery.addFolder(engine, asRun(request), m.split(20));
        PairWorkspace workspace = PairWorkspace.of(request.home(), before.digest(), defaced.volume().digest());
        Path pictures = workspace.pictures(subject.id(), series.id());
        PairNote.write(request, workspace.root());
        Judged context = new Judged(cohort, Optional.of(subject), Optional.of(series),
                new Judged.Scans(() -> before, () -> defaced), after.files(), gallery.without(subject.id()), Parameters.NONE,
                pictures, EarlierReleases.Asked.NOTHING);
        List<Evidence> evidence = attack(context, defaced.volume().digest(), monitor);
        if (evidence.isEmpty()) {
            throw new VentailException(Problem.error("attack.no-check", "No check is installed that attacks a scan", null,
                    "Look into the log why the bundle org.ventail.verify did not start."));
        }
        if (request.pictures().isPresent()) {
            workspace.copyPictures(pictures, request.pictures().get());
        }
        Judgement judgement = judged(subject.id(), series.id(), defaced.volume().digest(), evidence);
        RequestNote.write(asRun(request), workspace.root(), judgement.decision().id());
        StagedSeries what = new StagedSeries(subject.id(), series, after.files(), Optional.of(defaced.status()),
                Optional.ofNullable(defaced.frame()), Optional.of(defaced.recipe()), Optional.empty(), Optional.empty());
        return new RunResult(cohort, List.of(what), Map.of(), judgement, workspace.root(), Optional.empty(), "",
                (System.nanoTime() - start) / 1_000_000);
    }

    /** The same pair as a cohort of one, for what is asked of a cohort. */
    private static RunRequest asRun(AttackRequest request) {
        return new RunRequest(request.original(), request.home(), Optional.empty(), PURPOSE, PURPOSE, DefaceOptions.DEFAULT,
                request.gallery(), 1);
    }

    private List<Evidence> attack(Judged shown, Digest what, IProgressMonitor monitor) {
        List<Evidence> evidence = new ArrayList<>();
        for (RegisteredCheck check : engine.checks().checks()) {
            if (forPairs(check)) {
                Parameters parameters = policy.parametersOf(check.id());
                long start = System.nanoTime();
                CheckResult r = new GuardedCheck(check, Attacker.limit(parameters)).run(shown.with(parameters), monitor);
                evidence.add(new Evidence(check.id(), check.label(), check.version(), check.bundle(),
                        Optional.of(shown.subject().id()), shown.series().map(Series::id), what,
                        Digests.ofParameters(parameters), r, (System.nanoTime() - start) / 1_000_000));
            }
        }
        return evidence;
    }

    private static boolean forPairs(RegisteredCheck check) {
        return check.scope() == CheckScope.SERIES && !NOT_FOR_PAIRS.contains(check.id());
    }

    /** Every attack that ran counts, by the policy's word where it has one. */
    private CheckRule required(String check) {
        return policy.rule(check).map(r -> new CheckRule(check, CheckScope.SERIES, true, r.parameters(), r.onFail(), r.onReview(),
                r.onError(), r.notApplicable(), Optional.empty()))
                .orElse(new CheckRule(check, CheckScope.SERIES, true, Parameters.NONE, Effect.BLOCK, Effect.REVIEW, Effect.BLOCK,
                        Effect.REVIEW, Optional.empty()));
    }

    /** What the gate says of these attacks alone. */
    private Judgement judged(String subjectId, String seriesId, Digest what, List<Evidence> evidence) {
        List<CheckRule> rules = evidence.stream().map(e -> required(e.checkId())).toList();
        Policy forPairs = new Policy(policy.name(), policy.version(), List.of(PURPOSE), rules, policy.unusableSeries(),
                policy.derivedSeries(), policy.unknownChecks(), policy.blockedSubject(), 1, policy.digest());
        GateInput input = new GateInput(PURPOSE, List.of(new GateInput.OfSubject(subjectId, what, List.of(seriesId), List.of(),
                false, List.of(), evidence)), List.of(), Digests.NOTHING);
        return new Judgement(forPairs, input, List.of(), Gate.decide(forPairs, input, List.of()));
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

    /** The first scan of the first person who has one, and nothing else. */
    static Cohort attacked(Cohort all, Path where) throws VentailException {
        Subject subject = all.subjects().stream().filter(s -> s.series().stream().anyMatch(Series::volumetric)).findFirst()
                .orElseThrow(() -> noScan(where));
        Series series = subject.series().stream().filter(Series::volumetric).findFirst().orElseThrow();
        return new Cohort(all.root(), List.of(new Subject(subject.id(), List.of(series), subject.attributes())), List.of());
    }

    private static Series only(Cohort cohort, Path where) throws VentailException {
        return cohort.allSeries().filter(Series::volumetric).findFirst().orElseThrow(() -> noScan(where));
    }

    private static VentailException noScan(Path where) {
        return new VentailException(Problem.error("attack.no-scan", "There is no usable scan", where,
                "Give a file or folder with one head scan; ventail scan shows what is wrong with it."));
    }
}
