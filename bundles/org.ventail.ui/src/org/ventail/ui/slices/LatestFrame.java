package org.ventail.ui.slices;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.swt.widgets.Display;
import org.ventail.ui.notice.Notices;

/**
 * Makes pictures in the background for one pane, one at a time: a new request cancels the old frame, and of
 * several waiting requests only the newest is made. Requests and results on the UI thread.
 *
 * @param <T> what a frame is
 */
public final class LatestFrame<T> {
    private final Display display;
    private final Executor workers;
    private final AtomicLong newest = new AtomicLong();
    private Runnable waiting;
    private boolean busy;

    public LatestFrame(Display display, Executor workers) {
        this.display = display;
        this.workers = workers;
    }

    /** Threads to make frames on, which do not keep the workbench from ending; its owner shuts it down. */
    public static ExecutorService workers(String name, int threads) {
        return Executors.newFixedThreadPool(threads, r -> {
            Thread t = new Thread(r, name);
            t.setDaemon(true);
            return t;
        });
    }

    /**
     * Asks for a frame.
     *
     * @param render makes it on a worker; the monitor is cancelled when a newer request has come
     * @param show takes it on the UI thread, unless a newer request has come
     */
    public void request(Function<IProgressMonitor, T> render, Consumer<T> show) {
        long mine = newest.incrementAndGet();
        waiting = () -> make(mine, render, show);
        next();
    }

    /** Gives up what is on its way. */
    public void cancel() {
        newest.incrementAndGet();
        waiting = null;
    }

    /** Whether a frame is on its way. */
    public boolean pending() {
        return busy || waiting != null;
    }

    private void next() {
        if (!busy && waiting != null) {
            Runnable run = waiting;
            waiting = null;
            busy = true;
            workers.execute(run);
        }
    }

    private void make(long mine, Function<IProgressMonitor, T> render, Consumer<T> show) {
        T frame = null;
        try {
            frame = render.apply(new Stale(mine));
        } catch (OperationCanceledException e) {
            // superseded: the newer request is already waiting
            frame = null;
        } catch (RuntimeException | OutOfMemoryError e) {
            display.asyncExec(() -> Notices.show(e));
        } finally {
            T made = frame;
            if (!display.isDisposed()) {
                display.asyncExec(() -> deliver(mine, made, show));
            }
        }
    }

    private void deliver(long mine, T made, Consumer<T> show) {
        busy = false;
        if (made != null && mine == newest.get()) {
            show.accept(made);
        }
        next();
    }

    /** Cancelled as soon as a newer request came. */
    private final class Stale extends NullProgressMonitor {
        private final long mine;

        Stale(long mine) {
            this.mine = mine;
        }

        @Override
        public boolean isCanceled() {
            return mine != newest.get();
        }
    }
}
