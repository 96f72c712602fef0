package org.ventail.cli;

import org.ventail.api.gate.Effect;

/** What the shell learns. */
final class ExitCode {
    /** Released, protected, verified. */
    static final int OK = 0;
    /** Something went wrong. */
    static final int ERROR = 1;
    /** The command line was not understood. */
    static final int USAGE = 2;
    /** Blocked by the gate; for {@code attack}: still identifiable. */
    static final int BLOCKED = 3;
    /** A person must look. */
    static final int REVIEW = 4;
    /** Cancelled by the user. */
    static final int CANCELLED = 130;

    private ExitCode() {
    }

    static int of(Effect effect) {
        return switch (effect) {
            case RELEASE -> OK;
            case REVIEW -> REVIEW;
            case BLOCK -> BLOCKED;
        };
    }
}
