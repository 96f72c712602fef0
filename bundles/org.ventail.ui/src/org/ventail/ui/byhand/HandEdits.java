package org.ventail.ui.byhand;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.DefaultOperationHistory;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Widget;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.ventail.api.model.Point3;
import org.ventail.ui.notice.Notices;
import org.ventail.ui.preferences.Choices;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.Scan;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.work.TaskBoard;
import org.ventail.ui.work.Work;
import org.ventail.workflow.HandMarks;
import org.ventail.workflow.HandMarks.Brush;
import org.ventail.workflow.MarkFolder;

/**
 * The brush and what it did: every stroke can be undone, is carried out at once, and is kept in the home folder, so
 * that runs obey it. Another scan has a history of its own. UI thread.
 */
@Component(service = HandEdits.class)
public final class HandEdits {
    /** Of the brush. */
    public static final int LEAST_MM = 2;
    public static final int MOST_MM = 25;
    private static final int FIRST_MM = 8;
    private static final int STEPS = 100;
    private final Studio studio;
    private final Work work;
    private final TaskBoard board;
    private final Choices choices;
    private final IOperationHistory history = new DefaultOperationHistory();
    private final ObjectUndoContext context = new ObjectUndoContext(this, "Marks");
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Optional<Brush> brush = Optional.empty();
    private int radiusMm = FIRST_MM;
    private String historyOf = "";
    /** Marks before the stroke that is being painted. */
    private Optional<HandMarks> stroke = Optional.empty();
    private Optional<Point3> last = Optional.empty();

    @Activate
    public HandEdits(@Reference Studio studio, @Reference Work work, @Reference TaskBoard board, @Reference Choices choices) {
        this.studio = studio;
        this.work = work;
        this.board = board;
        this.choices = choices;
        history.setLimit(context, STEPS);
    }

    /** The brush in hand; empty while clicks move the crosshair. */
    public Optional<Brush> brush() {
        return brush;
    }

    public void take(Optional<Brush> other) {
        brush = other;
        tell();
    }

    public int radiusMm() {
        return radiusMm;
    }

    public void setRadiusMm(int mm) {
        radiusMm = Math.max(LEAST_MM, Math.min(MOST_MM, mm));
        tell();
    }

    /** Paints from where the stroke was to here; the first place begins it. */
    public void paint(Point3 lps) {
        Optional<Scan> scan = studio.state().scan();
        if (scan.isPresent() && brush.isPresent()) {
            HandMarks now = scan.get().handMarks();
            stroke = stroke.or(() -> Optional.of(now));
            show(scan.get(), now.painted(brush.get(), last.orElse(lps), lps, radiusMm));
            last = Optional.of(lps);
            work.glance();
        }
    }

    /** Ends a stroke: from now on it can be undone. */
    public void lift() {
        Optional<Scan> scan = studio.state().scan();
        if (stroke.isPresent() && scan.isPresent()) {
            remember(scan.get(), stroke.get(), scan.get().handMarks(), brush.map(MarkEdit::name).orElse("Paint"));
        }
        stroke = Optional.empty();
        last = Optional.empty();
    }

    /** Takes away all marks of the scan in view. */
    public void forgetAll() {
        studio.state().scan().filter(s -> !s.handMarks().isEmpty()).ifPresent(s -> {
            HandMarks none = HandMarks.none(s.before().geometry());
            put(s.series().id(), none);
            remember(s, s.handMarks(), none, "Forget all marks");
        });
    }

    /** Whether the scan in view has marks. */
    public boolean marked() {
        return studio.state().scan().filter(s -> !s.handMarks().isEmpty()).isPresent();
    }

    private void remember(Scan scan, HandMarks before, HandMarks after, String label) {
        if (!scan.series().id().equals(historyOf)) {
            history.dispose(context, true, true, false);
            historyOf = scan.series().id();
        }
        MarkEdit edit = new MarkEdit(label, this, scan.series().id(), before, after);
        edit.addContext(context);
        history.add(edit);
        keep(scan, after);
        tell();
    }

    public boolean canUndo() {
        return inView() && history.canUndo(context);
    }

    public boolean canRedo() {
        return inView() && history.canRedo(context);
    }

    private boolean inView() {
        return studio.state().scan().filter(s -> s.series().id().equals(historyOf)).isPresent();
    }

    public void undo() {
        if (canUndo()) {
            step(() -> history.undo(context, new NullProgressMonitor(), null));
        }
    }

    public void redo() {
        if (canRedo()) {
            step(() -> history.redo(context, new NullProgressMonitor(), null));
        }
    }

    /** A step through the history. */
    private interface Step {
        void run() throws ExecutionException;
    }

    private void step(Step step) {
        try {
            step.run();
        } catch (ExecutionException e) {
            Notices.show(e);
        }
        tell();
    }

    /** Shows marks on the scan they were made on, if it is still in view, defaces anew and keeps them. */
    void put(String seriesId, HandMarks marks) {
        studio.state().scan().filter(s -> s.series().id().equals(seriesId)).ifPresent(s -> {
            show(s, marks);
            keep(s, marks);
            work.redeface();
        });
    }

    private void show(Scan scan, HandMarks marks) {
        studio.update(Change.VIEW, s -> s.showing(scan.withMarks(marks)));
    }

    private void keep(Scan scan, HandMarks marks) {
        studio.state().cohort().ifPresent(c -> {
            Path home = choices.home();
            board.start("Keep marks", "marks", m -> new MarkFolder(home, c.root()).write(scan.series(), marks), Notices::show);
        });
    }

    /** Hears of every change of brush and history until the widget is disposed. */
    public void listen(Widget owner, Runnable listener) {
        listeners.add(listener);
        owner.addListener(SWT.Dispose, e -> listeners.remove(listener));
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
