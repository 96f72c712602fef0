package org.ventail.cli;

import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.workflow.Pipeline;

/**
 * What every command works with.
 *
 * @param found the engine, if its services come up; asked only by commands that need it
 * @param version of the program
 * @param monitor cancelled by Ctrl-C and other signals to end
 * @param out results
 * @param err log and progress
 */
record Session(Supplier<Optional<Pipeline>> found, String version, IProgressMonitor monitor, PrintStream out, PrintStream err) {
    Pipeline pipeline() throws VentailException {
        return found.get().orElseThrow(() -> new VentailException(Problem.error("engine.missing",
                "The engine did not start: a service is missing", null,
                "Build again with ./verify; if it stays, report it with the log.")));
    }
}
