package org.ventail.workflow;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the pieces of one station and tells the listener, one call at a time. */
final class Reporter {
    private final StepListener listener;
    private final Step step;
    private final int of;
    private final AtomicInteger done = new AtomicInteger();

    Reporter(StepListener listener, Step step, int of) {
        this.listener = listener;
        this.step = step;
        this.of = of;
        tell(Optional.empty(), Optional.empty(), step.label());
    }

    void begin(String subjectId, String seriesId, String message) {
        tell(Optional.of(subjectId), Optional.of(seriesId), message);
    }

    /** Of a piece that is not one series. */
    void end(String message) {
        done.incrementAndGet();
        tell(Optional.empty(), Optional.empty(), message);
    }

    void end(String subjectId, String seriesId, String message) {
        done.incrementAndGet();
        tell(Optional.of(subjectId), Optional.of(seriesId), message);
    }

    private void tell(Optional<String> subject, Optional<String> series, String message) {
        synchronized (listener) {
            listener.on(new StepListener.Event(step, subject, series, done.get(), of, message));
        }
    }
}
