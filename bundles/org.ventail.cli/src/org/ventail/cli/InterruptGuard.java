package org.ventail.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Turns Ctrl-C into a cancel: the running command gets a moment to put away what is half-made, then the process ends with the
 * shell's usual code 130.
 */
final class InterruptGuard {
    private static final long GRACE_SECONDS = 5;

    private final CountDownLatch finished = new CountDownLatch(1);

    private InterruptGuard() {
    }

    static InterruptGuard install(IProgressMonitor monitor) {
        InterruptGuard guard = new InterruptGuard();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> guard.onShutdown(monitor), "ventail interrupt"));
        return guard;
    }

    /** The command is over; a shutdown from now on waits for nothing. */
    void done() {
        finished.countDown();
    }

    private void onShutdown(IProgressMonitor monitor) {
        if (finished.getCount() == 0) {
            return;
        }
        monitor.setCanceled(true);
        try {
            finished.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
