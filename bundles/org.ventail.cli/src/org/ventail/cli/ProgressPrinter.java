package org.ventail.cli;

import java.io.PrintStream;
import org.ventail.workflow.StepListener;

/** Prints one line an event, for people who wait. */
final class ProgressPrinter implements StepListener {
    private final PrintStream err;

    ProgressPrinter(PrintStream err) {
        this.err = err;
    }

    @Override
    public void on(Event e) {
        String who = e.subjectId().map(s -> " " + s).orElse("");
        err.printf("[%-14s %d/%d]%s %s%n", e.step().label(), e.done(), e.of(), who, e.message());
    }
}
