package org.ventail.ui.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ventail.ui.testing.Bench;

/** A new request cancels the old frame. */
class LatestFrameTest {
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final LatestFrame<Integer> frames = new LatestFrame<>(Display.getCurrent(), worker);
    private final List<Integer> shown = new ArrayList<>();

    @AfterEach
    void stop() {
        worker.shutdownNow();
    }

    @Test
    void aNewRequestCancelsTheOldFrame() {
        AtomicBoolean cancelled = new AtomicBoolean();
        CountDownLatch started = new CountDownLatch(1);
        frames.request(m -> {
            started.countDown();
            while (!m.isCanceled()) {
                Thread.onSpinWait();
            }
            cancelled.set(true);
            throw new OperationCanceledException();
        }, shown::add);
        Bench.until("the first to start", () -> started.getCount() == 0);
        frames.request(m -> 2, shown::add);
        Bench.until("the second", () -> !frames.pending());
        assertTrue(cancelled.get());
        assertEquals(List.of(2), shown);
    }

    @Test
    void ofManyWaitingOnlyTheNewestIsMade() {
        CountDownLatch go = new CountDownLatch(1);
        frames.request(m -> {
            await(go);
            return 0;
        }, shown::add);
        for (int i = 1; i <= 50; i++) {
            int n = i;
            frames.request(m -> n, shown::add);
        }
        go.countDown();
        Bench.until("rest", () -> !frames.pending());
        assertEquals(List.of(50), shown);
    }

    @Test
    void afterCancelNothingIsShown() {
        frames.request(m -> 1, shown::add);
        frames.cancel();
        Bench.until("rest", () -> !frames.pending());
        assertFalse(shown.contains(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
