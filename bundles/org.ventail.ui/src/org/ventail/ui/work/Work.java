package org.ventail.ui.work;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.ui.notice.Notices;
import org.ventail.ui.preferences.Choices;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.Scan;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.StudioState;
import org.ventail.workflow.MarkFolder;
import org.ventail.workflow.Pipeline;
import org.ventail.workflow.ReviewBook;
import org.ventail.workflow.RunRequest;
import org.ventail.workflow.RunResult;
import org.ventail.workflow.StepListener;

/**
 * What the workbench can do: every command ends here, and everything that takes long goes from here through the
 * {@link Pipeline} as a background task. Call on the UI thread; returns at once; results arrive in the {@link Studio}.
 */
@Component(service = Work.class)
public final class Work {
    /** What the task is called that asks the gate. */
    public static final String JUDGING = "Run the gate";
    private static final String RUN = "run";
    private static final String READ = "read";
    /** A slider that did not move for so long rests. */
    private static final int REST_MILLIS = 180;
    private final Studio studio;
    private final TaskBoard board;
    private final Choices choices;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Pipeline pipeline;
    /** The last scan that was read; what is looked at next replaces it. UI thread. */
    private TaskJob reading;
    private String readingOf = "";
    /** The last defacing in memory; a newer one replaces it. UI thread. */
    private TaskJob defacing;
    private String defacingOf = "";
    /** Home folder of the run that was taken up; others go to the one of the preferences. UI thread. */
    private Optional<Path> takenUp = Optional.empty();
    /** Something was chosen since it began. UI thread. */
    private boolean defaceAgain;
    /** A first look is enough for the newest choice: more choices are coming. UI thread. */
    private boolean glancing;
    private final Runnable rested = this::redeface;

    @Activate
    public Work(@Reference Studio studio, @Reference TaskBoard board, @Reference Choices choices) {
        this.studio = studio;
        this.board = board;
        this.choices = choices;
    }

    /** Scans a folder and shows its first scan. */
    public void open(Path folder) {
        open(folder, () -> {});
    }

    /** The same, and then something else on the UI thread. */
    public void open(Path folder, Runnable then) {
        Objects.requireNonNull(folder);
        takenUp = Optional.empty();
        board.start("Open " + folder.getFileName(), RUN, monitor -> {
            Cohort cohort = engine().scan(folder, monitor);
            later(Change.COHORT, s -> s.opened(cohort), () -> {
                showFirst(cohort);
                then.run();
            });
        }, Notices::show);
    }

    private void showFirst(Cohort cohort) {
        for (Subject subject : cohort.subjects()) {
            Optional<Series> first = subject.series().stream().filter(Series::volumetric).findFirst();
            if (first.isPresent()) {
                show(subject.id(), first.get());
                return;
            }
        }
    }

    /** Selects a person: the first scan of that person is shown. */
    public void show(Subject subject) {
        Optional<Series> first = subject.series().stream().filter(Series::volumetric).findFirst();
        if (first.isPresent()) {
            show(subject.id(), first.get());
        } else {
            studio.update(Change.SELECTION, s -> s.selected(subject.id(), null));
        }
    }

    /** Selects a series and reads its voxels, if it has any. */
    public void show(String subjectId, Series series) {
        StudioState before = studio.state();
        studio.update(Change.SELECTION, s -> s.selected(subjectId, series));
        boolean there = before.scan().map(s -> s.series().equals(series)).orElse(false);
        if (there || !series.volumetric()) {
            return;
        }
        if (reading != null && !reading.task().phase().over()) {
            if (readingOf.equals(series.id())) {
                return;
            }
            reading.stop();
        }
        readingOf = series.id();
        Optional<MarkFolder> marks = before.cohort().map(c -> new MarkFolder(choices.home(), c.root()));
        reading = board.start("Read " + series.description(), READ, monitor -> {
            Scan plain = Scan.of(subjectId, series, engine().read(series, monitor));
            Scan scan = marks.isEmpty() ? plain : marks.get().read(series, plain.before().geometry()).map(plain::withMarks)
                    .orElse(plain);
            later(Change.SCAN, s -> wanted(s, series) ? s.showing(scan) : s, this::completeAfterRun);
        }, Notices::show);
    }

    private static boolean wanted(StudioState s, Series series) {
        return s.series().map(series::equals).orElse(false);
    }

    /** After a run every scan that is looked at is shown with what would leave. */
    private void completeAfterRun() {
        StudioState s = studio.state();
        if (s.result().isPresent() && s.scan().isPresent() && s.scan().get().after().isEmpty()) {
            deface();
        }
    }

    /** Defaces the scan in view, in memory: nothing is written. */
    public void deface() {
        glancing = false;
        start();
    }

    private void start() {
        Optional<Scan> scan = studio.state().scan();
        if (scan.isEmpty()) {
            Notices.show(new VentailException(Problem.info("ui.no-scan", "There is no scan to deface.", null,
                    "Open a folder with Ctrl+O and select a series.")));
            return;
        }
        if (defacing != null && !defacing.task().phase().over() && defacingOf.equals(scan.get().series().id())) {
            // what runs is finished and shown, so that pictures follow a slider; the newest choice comes next
            defaceAgain = true;
            return;
        }
        if (defacing != null) {
            defacing.stop();
        }
        Series series = scan.get().series();
        DefaceOptions options = choices.defaceOptions();
        defacingOf = series.id();
        defaceAgain = false;
        boolean glance = glancing;
        defacing = board.start("Deface " + series.description(), READ, monitor -> {
            try {
                Scan done = glance ? Defacing.glance(engine(), scan.get(), options, monitor)
                        : Defacing.of(engine(), scan.get(), options, monitor);
                later(Change.SCAN, s -> s.scan().filter(x -> x.series().equals(series))
                        .map(x -> s.showing(x.withAfter(done.after().orElseThrow(), done.effect().orElseThrow()))).orElse(s),
                        () -> {});
            } finally {
                board.later(this::defaceTheNewest);
            }
        }, Notices::show);
    }

    private void defaceTheNewest() {
        if (defaceAgain) {
            defaceAgain = false;
            defacingOf = "";
            start();
        }
    }

    /** Other options were chosen: what is defaced already is defaced again with them. */
    public void redeface() {
        if (studio.state().scan().flatMap(Scan::after).isPresent()) {
            deface();
        }
    }

    /** Options change while something is moved: a first look at each that can be shown, all of it once nothing moves. */
    public void glance() {
        if (studio.state().scan().flatMap(Scan::after).isPresent()) {
            glancing = true;
            start();
            Display.getCurrent().timerExec(REST_MILLIS, rested);
        }
    }

    /** Defaces, attacks and judges the whole cohort; publishes nothing. What is being judged is not judged twice. */
    public void judge() {
        if (board.tasks().stream().anyMatch(t -> t.label().equals(JUDGING) && !t.phase().over())) {
            Notices.show(new VentailException(Problem.info("ui.being-judged", "The gate is being run already.", null,
                    "Progress says how far it is; Esc stops it.")));
            return;
        }
        request().ifPresent(this::judge);
    }

    /**
     * Shows a finished run on the open cohort by taking it up again: what is staged below that home folder is not done
     * twice.
     */
    public void takeUp(Path home) {
        takenUp = Optional.of(home);
        judge();
    }

    private void judge(RunRequest request) {
        board.start(JUDGING, RUN, monitor -> {
            RunResult result = engine().judge(reviewed(request), listener(monitor), monitor);
            later(Change.RESULT, s -> s.judged(result), this::completeAfterRun);
        }, Notices::show);
    }

    /** Publishes: the last run if it was let out, else judges first. */
    public void release(Path out, String purpose) {
        choices.setPurpose(purpose);
        request().ifPresent(request -> board.start("Release", RUN, monitor -> {
            RunResult result = engine().release(reviewed(request), out, listener(monitor), monitor);
            later(Change.RESULT, s -> s.judged(result), () -> {
                completeAfterRun();
                Notices.show(new VentailException(Publishing.told(result)));
            });
        }, Notices::show));
    }

    /** With what was said in reviews. */
    private static RunRequest reviewed(RunRequest request) {
        return request.withSignOffs(new ReviewBook(request.home(), request.folder()).list());
    }

    /**
     * Asks everything that runs to stop.
     *
     * @return whether anything ran
     */
    public boolean cancel() {
        return board.cancelAll();
    }

    /** Whether a cohort is open; if not, says so. */
    public boolean ready() {
        return request().isPresent();
    }

    private Optional<RunRequest> request() {
        Optional<Cohort> cohort = studio.state().cohort();
        if (cohort.isEmpty()) {
            Notices.show(new VentailException(Problem.info("ui.no-cohort", "There is no cohort open.", null,
                    "Open a folder with Ctrl+O first.")));
        }
        return cohort.map(c -> choices.request(c.root())).map(r -> takenUp.map(r::in).orElse(r));
    }

    private static StepListener listener(TaskMonitor monitor) {
        return e -> monitor.step(Stations.text(e), e.step().label(), e.message(), Stations.share(e));
    }

    private Pipeline engine() throws VentailException {
        Pipeline p = pipeline;
        if (p == null) {
            throw new VentailException(Problem.error("ui.no-engine", "The engine did not start.", null,
                    "Reinstall Ventail; the log names the bundle that is missing."));
        }
        return p;
    }

    private void later(Change change, UnaryOperator<StudioState> step, Runnable then) {
        board.later(() -> {
            studio.update(change, step);
            then.run();
        });
    }
}
