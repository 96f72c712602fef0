package org.ventail.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.model.VentailException;

/** Runs independent pieces of work on a fixed number of threads, so that memory holds one volume a worker. */
final class Workers {
    /** A cancelled piece ends within a second, on a busy machine a little later. */
    private static final long PATIENCE_MILLIS = 5_000;

    private final int count;

    Workers(int count) {
        this.count = count;
    }

    /**
     * Runs all and gives the results in the order of the pieces. The first failure, in time, ends the rest.
     *
     * @param flag what the pieces look at to know that they must end
     * @throws OperationCanceledException if it is raised by the user before the end
     * @throws VentailException if a piece throws it
     */
    <T> List<T> run(List<Callable<T>> pieces, CancelFlag flag) throws VentailException {
        AtomicReference<Throwable> first = new AtomicReference<>();
        ExecutorService pool = Executors.newFixedThreadPool(count, r -> {
            Thread t = new Thread(r, "ventail worker");
            t.setDaemon(true);
            return t;
        });
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> piece : pieces) {
                running.add(pool.submit(() -> {
                    try {
                        if (flag.isCanceled()) {
                            throw new OperationCanceledException();
                        }
                        return piece.call();
                    } catch (Throwable t) {
                        first.compareAndSet(null, t);
                        flag.stop();
                        throw t;
                    }
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> f : running) {
                results.add(f.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw rethrown(first.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        } finally {
            end(pool);
        }
    }

    /** Whoever asked may clear up as soon as he is answered: nobody must be writing then. */
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        try {
            pool.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static VentailException rethrown(Throwable cause) {
        if (cause instanceof RuntimeException r) {
            throw r;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        if (cause instanceof VentailException v) {
            return v;
        }
        throw new IllegalStateException(cause);
    }
}
