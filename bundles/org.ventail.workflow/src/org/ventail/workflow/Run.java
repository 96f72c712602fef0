package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.check.Evidence;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.SignOff;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Count;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.deid.pixels.RegionRules;
import org.ventail.gate.Digests;
import org.ventail.gate.Digests.FileDigest;
import org.ventail.gate.Gate;
import org.ventail.gate.GateInput;
import org.ventail.gate.GateInput.Alone;
import org.ventail.gate.Policy;
import org.ventail.workflow.check.RegisteredCheck;

/**
 * One run from folder to decision: scan, stage every series, attack what is staged, decide. Owned by one thread; spreads the
 * work over the request's workers, one volume each.
 */
final class Run {
    private final Engine engine;
    private final RunRequest request;
    private final Policy policy;
    private final Trail trail;
    private final StepListener listener;
    private final CancelFlag monitor;
    private final Workspace workspace;
    private final Workers workers;
    private final List<Review> reviews;
    private final List<SignOff> signOffs;
    /** Read once the cohort is known, before any worker starts. */
    private KeepList keeps = KeepList.NOTHING;
    /** Likewise. */
    private PhenotypeTables phenotypes = PhenotypeTables.NONE;
    /** What was staged of each series, read once for the log and for the gate. */
    private final Map<String, SortedMap<String, FileDigest>> digests = new ConcurrentHashMap<>();

    Run(Engine engine, RunRequest request, Policy policy, StepListener listener, IProgressMonitor monitor)
            throws VentailException {
        this.engine = engine;
        this.request = request;
        this.policy = policy;
        this.listener = listener;
        this.monitor = new CancelFlag(monitor);
        KeepList.needThere(request.keep());
        OutputPlace.needOutside(request.home(), request.folder());
        this.reviews = request.signOffs().isPresent() ? SignOffList.read(request.signOffs().get()) : List.of();
        this.signOffs = reviews.stream().filter(Review::accepted).map(Review::signOff).toList();
        this.trail = Trail.open(request);
        this.workspace = Workspace.open(request);
        this.workers = new Workers(request.workers());
    }

    /** Runs everything up to the decision. */
    RunResult judge() throws VentailException {
        try (WorkspaceLock lock = WorkspaceLock.acquire(workspace.root())) {
            return judgeAlone();
        } finally {
            engine.text().forget();
        }
    }

    private RunResult judgeAlone() throws VentailException {
        long start = System.nanoTime();
        new Reporter(listener, Step.SCAN, 1);
        Cohort cohort = BidsLeftovers.named(engine.reader().scan(request.folder(), monitor));
        Identities identities = Identities.of(cohort, request);
        trail.scanned(cohort, identities.pseudonyms(), identities.profile());
        keeps = KeepList.read(engine, request.keep(), cohort, monitor)
                .with(MarkList.read(new MarkFolder(request.home(), request.folder()), cohort));
        phenotypes = PhenotypeTables.of(cohort);
        List<StagedSeries> staged = stageAll(cohort, identities);
        completeTree(staged);
        Gallery gallery = new Gallery();
        gallery.addStaged(engine, staged);
        gallery.addFolder(engine, request, monitor);
        GateInput input = attackAll(cohort, staged, identities, gallery);
        new Reporter(listener, Step.DECIDE, 1);
        for (Review r : reviews) {
            trail.reviewed(r, identities.pseudonyms());
        }
        Decision decision = Gate.decide(policy, input, signOffs);
        String head = trail.decided(decision);
        RequestNote.write(request, workspace.root(), decision.id());
        return new RunResult(cohort, staged, identities.pseudonyms(), new Judgement(policy, input, signOffs, decision),
                workspace.root(), Optional.empty(), head, (System.nanoTime() - start) / 1_000_000);
    }

    private List<StagedSeries> stageAll(Cohort cohort, Identities identities) throws VentailException {
        RegionRules rules = RedactOnly.rules(request.home());
        Stagers stager = new Stagers(new Stager(engine, workspace, rules), new LoneStager(engine, workspace, rules));
        Reporter reporter = new Reporter(listener, Step.DEFACE,
                (int) cohort.allSeries().filter(Series::volumetric).count());
        TaskLabels tasks = TaskLabels.of(cohort);
        List<Callable<List<StagedSeries>>> people = new ArrayList<>();
        for (Subject subject : cohort.subjects()) {
            ReleaseNames names = new ReleaseNames(identities.pseudonym(subject.id()), tasks);
            people.add(() -> stagePerson(stager, reporter, subject, names, identities));
        }
        return workers.run(people, monitor).stream().flatMap(List::stream).toList();
    }

    /** One worker stages all series of a person, because they share heads. */
    private List<StagedSeries> stagePerson(Stagers stager, Reporter reporter, Subject subject, ReleaseNames names,
            Identities identities) throws VentailException {
        SessionDefacer session = new SessionDefacer(engine, subject, request.options(), keeps,
                workspace.notes());
        boolean optedOut = identities.optedOut().contains(subject.id());
        Map<String, StagedSeries> staged = new HashMap<>();
        Set<String> tried = new HashSet<>();
        // scans first: derived objects are cleaned by what was taken out of them
        for (Series series : subject.series().stream().sorted(Comparator.comparing(s -> !s.volumetric())).toList()) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            Optional<Problem> obstacle = Withholding.before(series, optedOut);
            boolean derived = obstacle.filter(p -> Withholding.mayBeCleaned(p) && mayLeave(series)).isPresent();
            if (obstacle.isEmpty() || derived) {
                tried.add(series.id());
            }
            staged.put(series.id(), obstacle.isPresent() && !derived
                    ? StagedSeries.withheld(subject.id(), series, obstacle.get())
                    : stageOne(stager, session, reporter, subject, series, List.copyOf(staged.values()), names, identities));
        }
        List<StagedSeries> all = new ScansTable(engine, workspace, phenotypes).added(subject,
                subject.series().stream().map(s -> staged.get(s.id())).toList(), identities.contexts().get(subject.id()),
                monitor);
        log(all.stream().filter(s -> tried.contains(s.original().id())).toList(), identities.pseudonym(subject.id()));
        return all;
    }

    private void log(List<StagedSeries> tried, String pseudonym) throws VentailException {
        for (StagedSeries s : tried) {
            SortedMap<String, FileDigest> files = digestsOf(s.files());
            digests.put(s.original().id(), files);
            trail.staged(s, pseudonym, Digests.ofEntries(files));
        }
    }

    /** Whether the policy lets an object that is no volume leave, if it can be cleaned. */
    private boolean mayLeave(Series series) {
        return policy.derivedSeries() == Policy.DerivedSeries.CLEAN || LoneObject.of(series, policy.besides()).isPresent();
    }

    /** What takes scans, and what takes objects that belong to none. */
    private record Stagers(Stager scans, LoneStager others) {
    }

    private StagedSeries stageOne(Stagers stager, SessionDefacer session, Reporter reporter, Subject subject,
            Series series, List<StagedSeries> before, ReleaseNames names, Identities identities)
            throws VentailException {
        DeidContext identity = identities.contexts().get(subject.id());
        ReleaseNames.Place place = names.next(series);
        StagedSeries s;
        if (series.volumetric()) {
            reporter.begin(subject.id(), series.id(), keeps.defacing(series));
            s = stager.scans().stage(session, subject.id(), series, place, identity, monitor);
            reporter.end(subject.id(), series.id(), s.outcome());
        } else {
            Optional<Alone> alone = LoneObject.of(series, policy.besides());
            s = alone.isPresent() ? stager.others().stage(alone.get(), subject.id(), series, place, identity, monitor)
                    : stager.scans().stageDerived(session, subject.id(), series, before, place, identity, monitor);
        }
        return s;
    }

    /** Removes what an earlier run left in the release tree and this one did not make, and adds the shared files. */
    private void completeTree(List<StagedSeries> staged) throws VentailException {
        Set<Path> wanted = staged.stream().flatMap(s -> s.files().stream()).collect(Collectors.toSet());
        try (Stream<Path> all = Files.walk(workspace.out())) {
            List<Path> strays = all.filter(Files::isRegularFile).filter(f -> !wanted.contains(f)).toList();
            for (Path f : strays) {
                Files.delete(f);
            }
            SharedFiles.write(workspace.out());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private GateInput attackAll(Cohort cohort, List<StagedSeries> staged, Identities identities, Gallery gallery)
            throws VentailException {
        Attacker attacker = new Attacker(engine, policy, cohort, gallery, workspace, EarlierReleases.of(request,
                engine.checks().checks().stream().map(RegisteredCheck::id).toList()), identities);
        Map<String, Digest> judged = new TreeMap<>();
        Reporter reporter = new Reporter(listener, Step.ATTACK, (int) staged.stream().filter(StagedSeries::leaves).count());
        List<Callable<List<Evidence>>> pieces = new ArrayList<>();
        for (Subject subject : cohort.subjects()) {
            List<StagedSeries> own = staged.stream().filter(s -> s.subjectId().equals(subject.id())).toList();
            List<Path> files = own.stream().flatMap(s -> s.files().stream()).toList();
            Digest digest = judged(own);
            judged.put(subject.id(), digest);
            for (StagedSeries s : own) {
                if (s.leaves()) {
                    pieces.add(() -> attackOne(attacker, reporter, subject, s, digest));
                }
            }
            if (!files.isEmpty()) {
                pieces.add(() -> logged(attacker.attackSubject(subject, files, digest, monitor)));
            }
        }
        List<Evidence> evidence = workers.run(pieces, monitor).stream().flatMap(List::stream).toList();
        return input(cohort, staged, identities, judged, evidence, attacker);
    }

    private List<Evidence> attackOne(Attacker attacker, Reporter reporter, Subject subject, StagedSeries s, Digest digest)
            throws VentailException {
        reporter.begin(subject.id(), s.original().id(), "attacking " + s.original().description());
        List<Evidence> evidence = logged(attacker.attackSeries(subject, s, digest, monitor));
        reporter.end(subject.id(), s.original().id(), "attacked by " + Count.of(evidence.size(), "check"));
        return evidence;
    }

    private GateInput input(Cohort cohort, List<StagedSeries> staged, Identities identities, Map<String, Digest> judged,
            List<Evidence> evidence, Attacker attacker) throws VentailException {
        List<GateInput.OfSubject> subjects = new ArrayList<>();
        for (Subject s : cohort.subjects()) {
            List<StagedSeries> own = staged.stream().filter(x -> x.subjectId().equals(s.id())).toList();
            subjects.add(new GateInput.OfSubject(s.id(), judged.get(s.id()),
                    own.stream().filter(StagedSeries::leaves).map(x -> x.original().id()).toList(),
                    own.stream().filter(x -> !x.leaves()).map(Withholding::of).toList(),
                    identities.optedOut().contains(s.id()),
                    Review.against(reviews, s.id(), judged.get(s.id())),
                    evidence.stream().filter(e -> e.subjectId().equals(Optional.of(s.id()))).toList(),
                    own.stream().filter(x -> x.leaves() && x.cleaned().isPresent()).collect(Collectors.toMap(
                            x -> x.original().id(), x -> x.cleaned().orElseThrow().source())),
                    own.stream().filter(x -> x.leaves() && x.alone().isPresent()).collect(Collectors.toMap(
                            x -> x.original().id(), x -> x.alone().orElseThrow().kind()))));
        }
        writeParticipants(cohort, staged, identities, subjects);
        Digest shared = Digests.ofEntries(digestsOf(SharedFiles.in(workspace.out())));
        GateInput before = new GateInput(request.purpose(), subjects, List.of(), shared);
        List<Path> files = Stream.concat(staged.stream().flatMap(s -> s.files().stream()),
                SharedFiles.in(workspace.out()).stream()).toList();
        return new GateInput(request.purpose(), subjects,
                logged(attacker.attackCohort(files, before.cohortJudged(), monitor)), shared);
    }

    private void writeParticipants(Cohort cohort, List<StagedSeries> staged, Identities identities,
            List<GateInput.OfSubject> judged) throws VentailException {
        if (policy.besides().participants()) {
            Set<String> leaving = ParticipantsTable.leaving(policy,
                    new GateInput(request.purpose(), judged, List.of(), Digests.NOTHING), signOffs);
            try {
                List<Subject> people = cohort.subjects().stream().filter(s -> leaving.contains(s.id())).toList();
                ParticipantsTable.write(workspace.out(), people, staged, identities.pseudonyms());
                ParticipantsTable.write(workspace.out(), people, staged, identities.pseudonyms(), phenotypes);
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
    }

    private List<Evidence> logged(List<Evidence> evidence) throws VentailException {
        for (Evidence e : evidence) {
            trail.checked(e);
        }
        return evidence;
    }

    /** Digest of all that would leave of a person. */
    private Digest judged(List<StagedSeries> own) {
        SortedMap<String, FileDigest> all = new TreeMap<>();
        own.forEach(s -> all.putAll(digests.getOrDefault(s.original().id(), Collections.emptySortedMap())));
        return Digests.ofEntries(all);
    }

    private SortedMap<String, FileDigest> digestsOf(List<Path> files) throws VentailException {
        try {
            return Digests.entries(workspace.out(), files);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private VentailException unreadable(IOException e) {
        return new VentailException(Problem.error("workspace.unreadable", "A staged file cannot be read: "
                + Problem.reason(e), workspace.root(), "Remove this folder and run again."), e);
    }
}
