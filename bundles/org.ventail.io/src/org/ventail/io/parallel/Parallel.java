package org.ventail.io.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ventail.api.model.VentailException;

/** Loops over files, folders and frames on all cores. */
public final class Parallel {
    /** What is done for one index. */
    @FunctionalInterface
    public interface Body {
        /** Does it; on any thread. */
        void run(int index) throws VentailException;
    }

    /** What is found for one index. */
    public interface Piece<T> {
        /** Finds it; on any thread. */
        T of(int index);
    }

    private Parallel() {
    }

    /**
     * The results of all pieces, in order. The first failure ends the rest. Written without streams: every scan begins
     * with it.
     */
    public static <T> List<T> all(int count, Piece<T> piece) {
        Pieces<T> work = new Pieces<>(count, piece);
        List<ForkJoinTask<?>> others = new ArrayList<>();
        for (int i = Math.min(ForkJoinPool.getCommonPoolParallelism(), count - 1); i > 0; i--) {
            others.add(ForkJoinPool.commonPool().submit(work));
        }
        work.run();
        for (ForkJoinTask<?> other : others) {
            other.join();
        }
        return work.results();
    }

    /** Takes piece after piece, on several threads at once. */
    private static final class Pieces<T> implements Runnable {
        private final Piece<T> piece;
        private final Object[] results;
        private final AtomicInteger next = new AtomicInteger();
        private volatile RuntimeException failure;

        Pieces(int count, Piece<T> piece) {
            this.results = new Object[count];
            this.piece = piece;
        }

        @Override
        public void run() {
            try {
                for (int i = next.getAndIncrement(); failure == null && i < results.length; i = next.getAndIncrement()) {
                    results[i] = piece.of(i);
                }
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        @SuppressWarnings("unchecked")
        List<T> results() {
            if (failure != null) {
                throw failure;
            }
            return (List<T>) (List<?>) List.of(results);
        }
    }

    /**
     * Does all, in any order.
     *
     * @throws VentailException the first that a body throws; not all others are done then
     */
    public static void forEach(int count, Body body) throws VentailException {
        try {
            IntStream.range(0, count).parallel().forEach(i -> {
                try {
                    body.run(i);
                } catch (VentailException e) {
                    throw new Carrier(e);
                }
            });
        } catch (Carrier c) {
            throw c.carried;
        }
    }

    /** Takes the checked exception through the stream. */
    private static final class Carrier extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final VentailException carried;

        Carrier(VentailException carried) {
            super(carried);
            this.carried = carried;
        }
    }
}
