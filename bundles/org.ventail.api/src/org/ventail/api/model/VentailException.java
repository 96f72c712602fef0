package org.ventail.api.model;

import java.util.Objects;

/** An expected failure on its way to the one place that shows it; carries the {@link Problem} with its remedy. */
public class VentailException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    public VentailException(Problem problem) {
        this(problem, null);
    }

    public VentailException(Problem problem, Throwable cause) {
        super(Objects.requireNonNull(problem).message(), cause);
        this.problem = problem;
    }

    /** What happened, to which file, what to do. */
    public Problem problem() {
        return problem;
    }
}
