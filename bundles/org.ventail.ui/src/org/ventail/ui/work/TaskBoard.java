package org.ventail.ui.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.osgi.service.component.annotations.Component;

/**
 * Starts long work as Eclipse jobs and knows how each one stands.
 *
 * <p>Threads: {@link #start} and {@link #cancel} may be called from any thread; the list and its listeners belong to
 * the UI thread. A board keeps the last {@value #KEPT} tasks.
 */
@Component(service = TaskBoard.class)
public final class TaskBoard {
    private static final int KEPT = 12;
    private final AtomicInteger ids = new AtomicInteger();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Consumer<Task>> listeners = new CopyOnWriteArrayList<>();
    /** The workbench's; SWT would make another one for whoever asks after its end. */
    private volatile Display display;

    /** What a task does; runs in the background. */
    @FunctionalInterface
    public interface Body {
        void run(TaskMonitor monitor) throws Exception;
    }

    /**
     * Starts work.
     *
     * @param label for people, without identifiers
     * @param family tasks of the same family run one after the other
     * @param body the work
     * @param onError gets what the body threw, on the UI thread; not cancels
     */
    public TaskJob start(String label, Object family, Body body, Consumer<Throwable> onError) {
        if (display == null) {
            display = Display.getDefault();
        }
        TaskJob job = new TaskJob(new Task(ids.incrementAndGet(), label, Task.Phase.RUNNING, -1, "Waiting", List.of()),
                family, body, this::post, e -> later(() -> onError.accept(e)));
        post(job.task());
        job.schedule();
        return job;
    }

    /** Asks a task to stop; it answers within a second. */
    public void cancel(int id) {
        stop(t -> t.task().id() == id);
    }

    /**
     * Asks everything to stop.
     *
     * @return whether anything ran
     */
    public boolean cancelAll() {
        return stop(t -> true);
    }

    /**
     * Asks everything to stop and waits until it has.
     *
     * @return whether nothing runs any more
     */
    public boolean end(long patienceMillis) {
        cancelAll();
        long end = System.currentTimeMillis() + patienceMillis;
        try {
            for (Job job : Job.getJobManager().find(TaskJob.ALL)) {
                job.join(Math.max(1, end - System.currentTimeMillis()), null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Job.getJobManager().find(TaskJob.ALL).length == 0;
    }

    private static boolean stop(Predicate<TaskJob> which) {
        boolean any = false;
        for (Job j : Job.getJobManager().find(TaskJob.ALL)) {
            if (j instanceof TaskJob t && which.test(t)) {
                t.stop();
                any = true;
            }
        }
        return any;
    }

    /** Newest first. */
    public List<Task> tasks() {
        return List.copyOf(tasks);
    }

    /** Hears of every change until the widget is disposed. */
    public void listen(Widget owner, Consumer<Task> listener) {
        listeners.add(listener);
        owner.addListener(SWT.Dispose, e -> listeners.remove(listener));
    }

    /** For what a task tells: runs it on the UI thread, or not at all if the workbench is gone by then. */
    public void later(Runnable what) {
        Display workbench = display;
        if (workbench == null || workbench.isDisposed()) {
            return;
        }
        try {
            workbench.asyncExec(what);
        } catch (SWTException e) {
            if (e.code != SWT.ERROR_DEVICE_DISPOSED) {
                throw e;
            }
        }
    }

    private void post(Task task) {
        later(() -> put(task));
    }

    private void put(Task task) {
        int at = 0;
        while (at < tasks.size() && tasks.get(at).id() != task.id()) {
            at++;
        }
        if (at < tasks.size()) {
            tasks.set(at, task);
        } else {
            tasks.add(0, task);
            while (tasks.size() > KEPT && tasks.get(tasks.size() - 1).phase().over()) {
                tasks.remove(tasks.size() - 1);
            }
        }
        listeners.forEach(l -> l.accept(task));
    }
}
