package org.ventail.testkit;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/** Does something as if the machine had so many cores: results must not depend on it. */
public final class Cores {
    private Cores() {
    }

    /**
     * Does it in a pool of its own, which parallel streams then use.
     *
     * @throws ExecutionException with what the work threw as its cause
     */
    public static <T> T on(int cores, Callable<T> work) throws InterruptedException, ExecutionException {
        ForkJoinPool pool = new ForkJoinPool(cores);
        try {
            return pool.submit(work).get();
        } finally {
            pool.shutdown();
        }
    }
}
