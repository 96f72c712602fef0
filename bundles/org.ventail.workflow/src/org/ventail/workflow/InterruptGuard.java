package org.ventail.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Turns the first Ctrl-C, hang-up or request to terminate into a request to stop, after which the process ends as it always
 * does; the second one ends it at once. A shutdown hook would be too late: the network runtime frees itself in a
 * hook of its own, under networks that still run.
 */
public final class InterruptGuard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InterruptGuard.class);
    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");
    /** What a shell adds to the number of the signal that ended a process. */
    private static final int SIGNALLED = 128;

    private final Runnable stop;
    private final AtomicInteger received = new AtomicInteger();
    private final Map<Signal, SignalHandler> before = new LinkedHashMap<>();

    private InterruptGuard(Runnable stop) {
        this.stop = stop;
    }

    /**
     * Listens until the guard is closed.
     *
     * @param stop asks what runs to stop; called once, on a thread of its own
     */
    public static InterruptGuard install(Runnable stop) {
        InterruptGuard guard = new InterruptGuard(stop);
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

    /** The exit code of a process that was stopped by a signal, as shells expect it; empty if none came. */
    public OptionalInt exitCode() {
        return received.get() == 0 ? OptionalInt.empty() : OptionalInt.of(SIGNALLED + received.get());
    }

    private void on(Signal signal) {
        if (!received.compareAndSet(0, signal.getNumber())) {
            Runtime.getRuntime().halt(SIGNALLED + signal.getNumber());
        }
        stop.run();
    }

    @Override
    public void close() {
        before.forEach(Signal::handle);
    }
}
