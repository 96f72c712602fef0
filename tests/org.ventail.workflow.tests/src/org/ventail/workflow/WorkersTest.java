package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

class WorkersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final NullProgressMonitor user = new NullProgressMonitor();
    private final CancelFlag flag = new CancelFlag(user);
    private final Workers workers = new Workers(2);
    private final CountDownLatch begun = new CountDownLatch(1);

    /** A piece that only ends when it is told to. */
    private Callable<Integer> endless(AtomicBoolean told) {
        return () -> {
            begun.countDown();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                if (flag.isCanceled()) {
                    told.set(true);
                    throw new OperationCanceledException();
                }
                Thread.sleep(5);
            }
            return 0;
        };
    }

    @Test
    void givesResultsInTheOrderOfThePieces() throws Exception {
        List<Callable<Integer>> pieces = List.of(() -> {
            Thread.sleep(80);
            return 1;
        }, () -> 2, () -> 3);
        assertEquals(List.of(1, 2, 3), workers.run(pieces, flag));
    }

    @Test
    void theFirstFailureEndsWhatStillRunsAndIsTheOneThatIsTold() {
        AtomicBoolean told = new AtomicBoolean();
        Callable<Integer> failing = () -> {
            begun.await();
            throw new VentailException(Problem.error("test.full", "the disk is full", null, "make room"));
        };
        VentailException e = assertThrows(VentailException.class, () -> workers.run(List.of(endless(told), failing), flag));
        assertEquals("test.full", e.problem().code());
        assertTrue(told.get(), "nobody writes any more when the failure is told");
        assertFalse(user.isCanceled(), "the user did not cancel");
    }

    @Test
    void aCancelOfTheUserEndsAll() {
        AtomicBoolean told = new AtomicBoolean();
        Callable<Integer> cancelling = () -> {
            begun.await();
            user.setCanceled(true);
            return 0;
        };
        assertThrows(OperationCanceledException.class, () -> workers.run(List.of(endless(told), cancelling), flag));
        assertTrue(told.get());
    }

    @Test
    void nothingIsBegunAfterACancel() {
        user.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> workers.run(List.of(() -> fail("it was begun")), flag));
    }

    @Test
    void aFaultIsPassedOnAsItIs() {
        Callable<Integer> faulty = () -> {
            throw new IllegalStateException("first");
        };
        assertEquals("first", assertThrows(IllegalStateException.class,
                () -> workers.run(List.of(faulty, () -> 2), flag)).getMessage());
    }

    @Test
    void anErrorIsPassedOnAsItIs() {
        Callable<Integer> large = () -> {
            throw new OutOfMemoryError("a test");
        };
        assertThrows(OutOfMemoryError.class, () -> workers.run(List.of(large), flag));
    }
}
