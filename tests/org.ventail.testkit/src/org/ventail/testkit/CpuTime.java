package org.ventail.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;

/** Limits in processor time, of which others on a busy machine use up nothing: for what must not take for ever. */
public final class CpuTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long POLL_MILLIS = 20;
    /** Of the clock on the wall, for work that waits instead of working. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private CpuTime() {
    }

    /**
     * Does work on a thread of its own and waits for it. It is given up when all threads of this Java machine together worked
     * for longer since it began.
     *
     * @throws AssertionFailedError then
     * @throws Throwable what the work throws
     */
    public static void assertWithin(Duration limit, Executable work) throws Throwable {
        FutureTask<Void> task = new FutureTask<>(() -> {
            try {
                work.execute();
                return null;
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
        Thread thread = new Thread(task, "limited work");
        thread.setDaemon(true);
        long before = spent();
        long end = System.nanoTime() + PATIENCE.toNanos();
        thread.start();
        while (!ended(task)) {
            boolean waits = System.nanoTime() > end;
            if (waits || spent() - before > limit.toNanos()) {
                task.cancel(true);
                throw new AssertionFailedError("not done after " + (waits ? PATIENCE + " of waiting" : limit + " of work"));
            }
        }
    }

    private static boolean ended(FutureTask<Void> task) throws Throwable {
        try {
            task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    /** Of all threads that live, in ns. */
    private static long spent() {
        long sum = 0;
        for (long id : THREADS.getAllThreadIds()) {
            sum += Math.max(0, THREADS.getThreadCpuTime(id));
        }
        return sum;
    }
}
