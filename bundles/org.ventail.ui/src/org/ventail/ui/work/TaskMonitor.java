package org.ventail.ui.work;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Turns what work says to its progress monitor into snapshots of its {@link Task}; at most twenty a second reach the
 * board. May be used from several threads.
 */
public final class TaskMonitor implements IProgressMonitor {
    private static final long QUIET_NANOS = 50_000_000;
    private final IProgressMonitor job;
    private final Supplier<Task> task;
    private final Consumer<Task> news;
    private double total;
    private double done;
    private String message = "";
    private long lastNews;

    TaskMonitor(IProgressMonitor job, Supplier<Task> task, Consumer<Task> news) {
        this.job = job;
        this.task = task;
        this.news = news;
    }

    @Override
    public synchronized void beginTask(String name, int totalWork) {
        total = totalWork;
        done = 0;
        setTaskName(name);
    }

    @Override
    public synchronized void internalWorked(double work) {
        done += work;
        tell(false);
    }

    @Override
    public void worked(int work) {
        internalWorked(work);
    }

    @Override
    public synchronized void setTaskName(String name) {
        if (name != null && !name.isBlank()) {
            message = name;
            tell(true);
        }
    }

    @Override
    public void subTask(String name) {
        setTaskName(name);
    }

    /**
     * Notes where a station of the work stands.
     *
     * @param text what the list of stations says
     * @param station its name; replaces what was said about it before
     * @param now what happens right now
     * @param share how much of the whole is done, 0 to 1
     */
    public synchronized void step(String text, String station, String now, double share) {
        message = now;
        news.accept(task.get().withStep(station, text, now, share));
    }

    private void tell(boolean must) {
        long now = System.nanoTime();
        if (must || now - lastNews > QUIET_NANOS) {
            lastNews = now;
            news.accept(task.get().progressed(total > 0 ? Math.min(1, done / total) : -1, message));
        }
    }

    @Override
    public boolean isCanceled() {
        return job.isCanceled();
    }

    @Override
    public void setCanceled(boolean value) {
        job.setCanceled(value);
    }

    @Override
    public void done() {
        // the job says when it is over
    }
}
