package org.ventail.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.ui.commands.Commands;
import org.ventail.ui.progress.ProgressView;
import org.ventail.ui.testing.Bench;

/** Long work in the background. */
class TaskBoardTest {
    /** Of work that would take 200 s; a busy machine answers late. */
    private static final long LATEST_MS = 10_000;
    private final TaskBoard board = Bench.service(TaskBoard.class);
    private final List<Throwable> errors = new ArrayList<>();

    private Task now(TaskJob job) {
        return board.tasks().stream().filter(t -> t.id() == job.task().id()).findFirst().orElse(job.task());
    }

    private static void work(TaskMonitor monitor) throws InterruptedException {
        SubMonitor m = SubMonitor.convert(monitor, "Slices", 10_000);
        for (int i = 0; i < 10_000; i++) {
            if (m.isCanceled()) {
                throw new OperationCanceledException();
            }
            m.worked(1);
            Thread.sleep(20);
        }
    }

    private TaskJob running() {
        TaskJob job = board.start("Long", this, TaskBoardTest::work, errors::add);
        Bench.until("it runs", () -> board.tasks().stream()
                .anyMatch(t -> t.id() == job.task().id() && t.fraction() >= 0));
        return job;
    }

    private void stopsLongBeforeItsEnd(TaskJob job, Runnable cancel) {
        long start = System.currentTimeMillis();
        cancel.run();
        Bench.until("it stops", () -> now(job).phase().over());
        long ms = System.currentTimeMillis() - start;
        assertEquals(Task.Phase.CANCELLED, now(job).phase());
        assertTrue(ms < LATEST_MS, "took " + ms + " ms");
        assertTrue(errors.isEmpty(), "a cancel is no error");
    }

    @Test
    void theCancelButtonStopsATask() throws Exception {
        ProgressView view = Bench.view(ProgressView.ID, ProgressView.class);
        TaskJob job = running();
        stopsLongBeforeItsEnd(job, () -> view.cancelButton(job.task().id()).notifyListeners(SWT.Selection, new Event()));
    }

    @Test
    void theCancelCommandStopsATask() {
        stopsLongBeforeItsEnd(running(), () -> Commands.execute(Bench.service(IHandlerService.class), Commands.CANCEL));
    }

    @Test
    void aTaskThatStillWaitsIsCancelledAtOnce() {
        TaskJob first = running();
        TaskJob second = board.start("Waiting", this, TaskBoardTest::work, errors::add);
        stopsLongBeforeItsEnd(second, () -> board.cancel(second.task().id()));
        stopsLongBeforeItsEnd(first, () -> board.cancel(first.task().id()));
    }

    @Test
    void tasksOfAFamilyRunOneAfterTheOther() {
        AtomicInteger at = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        TaskBoard.Body body = m -> {
            most.accumulateAndGet(at.incrementAndGet(), Math::max);
            Thread.sleep(30);
            at.decrementAndGet();
        };
        List<TaskJob> jobs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            jobs.add(board.start("One of four", "family", body, errors::add));
        }
        Bench.until("all four", () -> jobs.stream().allMatch(j -> j.task().phase() == Task.Phase.DONE));
        assertEquals(1, most.get());
    }

    @Test
    void anErrorReachesTheCallerAndTheList() {
        TaskJob job = board.start("Fails", this, m -> {
            throw new VentailException(Problem.error("test.full", "The disk is full", null, "Make room"));
        }, errors::add);
        Bench.until("the error", () -> !errors.isEmpty());
        Bench.pump(30);
        assertEquals(Task.Phase.FAILED, now(job).phase());
        assertEquals("The disk is full", now(job).message());
    }

    @Test
    void runningOutOfMemoryEndsTheTaskAndNotTheWorkbench() {
        TaskJob job = board.start("Too large", this, m -> {
            throw new OutOfMemoryError("test");
        }, errors::add);
        Bench.until("the error", () -> !errors.isEmpty());
        assertEquals(Task.Phase.FAILED, job.task().phase());
    }

    @Test
    void progressIsAShareOfTheWork() {
        List<Double> seen = new ArrayList<>();
        board.listen(Bench.page().getWorkbenchWindow().getShell(), t -> seen.add(t.fraction()));
        CountDownLatch looked = new CountDownLatch(1);
        TaskJob job = board.start("Quarters", this, m -> {
            SubMonitor s = SubMonitor.convert(m, "Quarters", 4);
            for (int i = 0; i < 4; i++) {
                Thread.sleep(80);
                s.worked(1);
                if (i == 1) {
                    looked.await();
                }
            }
        }, errors::add);
        Bench.until("the middle", () -> now(job).fraction() > 0.2);
        looked.countDown();
        Bench.until("the end", () -> job.task().phase() == Task.Phase.DONE);
        Bench.pump(60);
        assertTrue(seen.stream().anyMatch(f -> f > 0.2 && f < 0.9), "seen: " + seen);
        assertTrue(seen.stream().allMatch(f -> f <= 1), "seen: " + seen);
    }
}
