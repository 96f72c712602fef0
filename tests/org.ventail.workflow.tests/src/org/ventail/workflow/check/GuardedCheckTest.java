package org.ventail.workflow.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.check.Verdict;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

class GuardedCheckTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private final NullProgressMonitor monitor = new NullProgressMonitor();

    private static RegisteredCheck check(PrivacyCheck c) {
        return new RegisteredCheck("com.acme.x", "X", CheckScope.SERIES, "com.acme.bundle", "1.0.0", () -> c);
    }

    private CheckResult run(PrivacyCheck c, Duration limit) {
        return new GuardedCheck(check(c), limit).run(null, monitor);
    }

    @Test
    void passesTheResultOn() {
        assertEquals(Verdict.PASS, run((c, m) -> CheckResult.pass("fine"), LONG).verdict());
    }

    @Test
    void anExceptionIsAnErrorThatNamesTheBundle() {
        CheckResult r = run((c, m) -> {
            throw new NullPointerException();
        }, LONG);
        assertEquals(Verdict.ERROR, r.verdict());
        assertTrue(r.message().contains("com.acme.x") && r.message().contains("com.acme.bundle"), r.message());
    }

    @Test
    void anErrorOfTheMachineIsAnErrorToo() {
        assertEquals(Verdict.ERROR, run((c, m) -> {
            throw new StackOverflowError();
        }, LONG).verdict());
    }

    @Test
    void anExpectedFailureKeepsItsRemedy() {
        CheckResult r = run((c, m) -> {
            throw new VentailException(Problem.error("model.missing", "No model", null, "Run set-up."));
        }, LONG);
        assertEquals(Verdict.ERROR, r.verdict());
        assertEquals("Run set-up.", r.remedy());
    }

    @Test
    void nothingReturnedIsAnError() {
        assertEquals(Verdict.ERROR, run((c, m) -> null, LONG).verdict());
    }

    @Test
    void aCheckThatCannotBeLoadedIsAnError() {
        RegisteredCheck broken = new RegisteredCheck("a.b", "B", CheckScope.SERIES, "b", "1", () -> {
            throw new NoClassDefFoundError("missing");
        });
        assertEquals(Verdict.ERROR, new GuardedCheck(broken, LONG).run(null, monitor).verdict());
        RegisteredCheck none = new RegisteredCheck("a.b", "B", CheckScope.SERIES, "b", "1", () -> null);
        assertEquals(Verdict.ERROR, new GuardedCheck(none, LONG).run(null, monitor).verdict());
    }

    @Test
    void aCheckThatHangsIsStopped() {
        CheckResult r = run((c, m) -> {
            Thread.sleep(60_000);
            return CheckResult.pass("too late");
        }, Duration.ofMillis(300));
        assertEquals(Verdict.ERROR, r.verdict());
        assertTrue(r.remedy().contains("timeoutSeconds"));
    }

    @Test
    void theUsersCancelIsPassedOnAtOnce() {
        monitor.setCanceled(true);
        long start = System.nanoTime();
        assertThrows(OperationCanceledException.class, () -> run((c, m) -> {
            Thread.sleep(60_000);
            return CheckResult.pass("too late");
        }, LONG));
        assertTrue(System.nanoTime() - start < LONG.toNanos(), "nobody waited for the check or for its time to be up");
    }

    @Test
    void theCheckSeesItsOwnMonitorCancelledAfterATimeout() throws Exception {
        var seen = new CountDownLatch(1);
        run((c, m) -> {
            while (!m.isCanceled()) {
                Thread.onSpinWait();
            }
            seen.countDown();
            return null;
        }, Duration.ofMillis(200));
        assertTrue(seen.await(LONG.toSeconds(), TimeUnit.SECONDS));
    }
}
