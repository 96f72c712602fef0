package org.ventail.ui.studio;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.osgi.service.component.annotations.Component;

/**
 * The one place that holds what the workbench shows: open cohort, selection, scan in memory, last run, view.
 *
 * <p>Threads: owned by the UI thread; every method must be called there, every listener is called there. Workers get an
 * immutable {@link StudioState} and hand back a new one by {@link Display#asyncExec}.
 */
@Component(service = Studio.class)
public final class Studio {
    private final List<StudioListener> listeners = new CopyOnWriteArrayList<>();
    private StudioState state = StudioState.EMPTY;

    /** The present snapshot. */
    public StudioState state() {
        checkThread();
        return state;
    }

    /** Replaces the snapshot and tells everybody; a step that changes nothing tells nobody. */
    public void update(Change change, UnaryOperator<StudioState> step) {
        checkThread();
        StudioState next = step.apply(state);
        if (next.equals(state)) {
            return;
        }
        state = next;
        listeners.forEach(l -> l.changed(change, next));
    }

    /** Changes what is looked at. */
    public void view(UnaryOperator<ViewState> step) {
        update(Change.VIEW, s -> s.viewing(step.apply(s.view())));
    }

    /** Hears of changes until the widget is disposed. */
    public void listen(Widget owner, StudioListener listener) {
        checkThread();
        listeners.add(listener);
        owner.addListener(SWT.Dispose, e -> listeners.remove(listener));
    }

    private static void checkThread() {
        if (Display.getCurrent() == null) {
            throw new IllegalStateException("the studio belongs to the UI thread");
        }
    }
}
