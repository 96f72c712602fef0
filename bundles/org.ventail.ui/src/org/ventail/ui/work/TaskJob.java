package org.ventail.ui.work;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;

/** A task of the {@link TaskBoard} as an Eclipse job. Its errors go to the board's caller, never to the job manager. */
public final class TaskJob extends Job {
    /** Job family of all our tasks. */
    public static final Object ALL = new Object();

    private final TaskBoard.Body body;
    private final Consumer<Task> news;
    private final Consumer<Throwable> onError;
    private final Object family;
    private volatile Task task;

    TaskJob(Task task, Object family, TaskBoard.Body body, Consumer<Task> news, Consumer<Throwable> onError) {
        super(task.label());
        this.task = task;
        this.family = family;
        this.body = body;
        this.news = news;
        this.onError = onError;
        setRule(new OneAfterTheOther(family));
        setSystem(true);
    }

    /** How it stands. */
    public Task task() {
        return task;
    }

    @Override
    public boolean belongsTo(Object f) {
        return f == ALL || f.equals(family);
    }

    /** Asks it to stop; one that still waits is over at once. */
    public void stop() {
        if (cancel() && !task.phase().over()) {
            tell(task.at(Task.Phase.CANCELLED, "Cancelled"));
        }
    }

    @Override
    protected void canceling() {
        if (!task.phase().over()) {
            tell(task.at(Task.Phase.CANCELLING, "Cancelling"));
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        TaskMonitor progress = new TaskMonitor(monitor, this::task, this::tell);
        try {
            body.run(progress);
            tell(task.at(Task.Phase.DONE, "Done"));
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            tell(task.at(Task.Phase.CANCELLED, "Cancelled"));
            return Status.CANCEL_STATUS;
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            // a scan too large for the memory or a broken plug-in ends this task, not the workbench
            tell(task.at(Task.Phase.FAILED, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
            onError.accept(e);
            return Status.OK_STATUS;
        }
    }

    private synchronized void tell(Task next) {
        task = next;
        news.accept(next);
    }

    /** Jobs with equal families conflict. */
    private record OneAfterTheOther(Object family) implements ISchedulingRule {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return equals(rule);
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return equals(rule);
        }
    }
}
