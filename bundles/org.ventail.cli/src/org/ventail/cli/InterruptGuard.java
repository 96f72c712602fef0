package org.ventail.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.runtime.IProgressMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Turns the first Ctrl-C, hang-up or request to terminate into a cancel of the running command, which then ends as it always
 * does; the second one ends the process at once. A shutdown hook would be too late: the network runtime frees itself in a
 * hook of its own, under networks that still run.
 */
final class InterruptGuard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InterruptGuard.class);
    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");
    /** What a shell adds to the number of the signal that ended a process. */
    private static final int SIGNALLED = 128;

    private final IProgressMonitor monitor;
    private final PrintStream err;
    private final AtomicInteger received = new AtomicInteger();
    private final Map<Signal, SignalHandler> before = new LinkedHashMap<>();

    private InterruptGuard(IProgressMonitor monitor, PrintStream err) {
        this.monitor = monitor;
        this.err = err;
    }

    /** Signals cancel {@code monitor} until the guard is closed. */
    static InterruptGuard install(IProgressMonitor monitor, PrintStream err) {
        InterruptGuard guard = new InterruptGuard(monitor, err);
        for (String name : SIGNALS) {
            try {
                Signal signal = new Signal(name);
                guard.before.put(signal, Signal.handle(signal, guard::on));
            } catch (IllegalArgumentException | LinkageError e) {
                LOG.debug("signal {} is not ours to handle", name, e); // java -Xrs, or a machine without it
            }
        }
        return guard;
    }

    /** The exit code of a command: one that was cancelled says which signal did it, as shells expect. */
    int exitCode(int ofCommand) {
        return ofCommand == ExitCode.CANCELLED && received.get() != 0 ? SIGNALLED + received.get() : ofCommand;
    }

    private void on(Signal signal) {
        if (!received.compareAndSet(0, signal.getNumber())) {
            Runtime.getRuntime().halt(SIGNALLED + signal.getNumber());
        }
        monitor.setCanceled(true);
        err.println("Stopping; what is half-made is put away first. Once more ends at once.");
    }

    @Override
    public void close() {
        before.forEach(Signal::handle);
    }
}
