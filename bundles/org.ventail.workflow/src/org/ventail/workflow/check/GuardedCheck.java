package org.ventail.workflow.check;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.model.VentailException;

/**
 * Runs one check so that it can neither crash nor hang the pipeline. A check that throws, times out, returns nothing or cannot
 * be loaded gets the verdict ERROR and is named; only the user's own cancel is passed on.
 */
public final class GuardedCheck {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedCheck.class);
    private static final long POLL_MILLIS = 100;
    /** A cancelled check ends within a second, on a busy machine a little later. */
    private static final long PATIENCE_MILLIS = 3_000;

    private final RegisteredCheck check;
    private final Duration limit;

    /**
     * @param limit how long the check may take
     */
    public GuardedCheck(RegisteredCheck check, Duration limit) {
        this.check = check;
        this.limit = limit;
    }

    /**
     * Runs it on a thread of its own.
     *
     * @throws OperationCanceledException if the monitor was cancelled
     */
    public CheckResult run(CheckContext context, IProgressMonitor monitor) {
        NullProgressMonitor inner = new NullProgressMonitor();
        FutureTask<CheckResult> task = new FutureTask<>(() -> call(context, inner));
        Thread thread = new Thread(task, "check " + check.id());
        thread.setDaemon(true);
        thread.start();
        try {
            return await(task, monitor);
        } catch (ExecutionException e) {
            return blame(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        } finally {
            inner.setCanceled(true);
            task.cancel(true);
            end(thread);
        }
    }

    /** Whoever is answered may end the process, which frees the networks that a check may still be running. */
    private static void end(Thread thread) {
        boolean interrupted = Thread.interrupted(); // else the wait would end before it began
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private CheckResult await(FutureTask<CheckResult> task, IProgressMonitor monitor)
            throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            try {
                return task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue; // look at the monitor and the clock again
            } catch (CancellationException e) {
                throw new OperationCanceledException();
            }
        }
        return CheckResult.error("%s was stopped after %d s".formatted(name(), limit.toSeconds()),
                "Raise timeoutSeconds for this check in the policy, or ask the maker of " + check.bundle() + ".");
    }

    private CheckResult call(CheckContext context, IProgressMonitor monitor) throws Exception {
        PrivacyCheck instance = check.instance().get();
        if (instance == null) {
            return CheckResult.error(name() + " could not be started",
                    "Look for its bundle " + check.bundle() + " in the log, then repair or remove it.");
        }
        CheckResult result = instance.check(context, monitor);
        return result != null ? result
                : CheckResult.error(name() + " returned nothing", "Ask the maker of " + check.bundle() + ".");
    }

    private CheckResult blame(Throwable cause) {
        if (cause instanceof OperationCanceledException) {
            return CheckResult.error(name() + " cancelled itself", "Run it again.");
        }
        if (cause instanceof NoScan) {
            return CheckResult.notApplicable("This check judges scans, and this object is none.");
        }
        if (cause instanceof VentailException e) {
            return CheckResult.error(name() + ": " + e.problem().message(), e.problem().remedy());
        }
        LOG.error("check {} of bundle {} failed", check.id(), check.bundle());
        LOG.debug("the failure", cause);
        return CheckResult.error("%s failed with %s".formatted(name(), cause.getClass().getSimpleName()),
                "This is a fault of bundle " + check.bundle() + " " + check.version()
                        + ": report it to its maker; --debug shows where.");
    }

    private String name() {
        return "Check " + check.id() + " of " + check.bundle();
    }
}
