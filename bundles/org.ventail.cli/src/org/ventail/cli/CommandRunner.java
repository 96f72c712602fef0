package org.ventail.cli;

import java.io.PrintWriter;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Parses a command line, runs the command and turns whatever happens into a message and an exit code. */
final class CommandRunner {
    private final Session session;

    CommandRunner(Session session) {
        this.session = session;
    }

    int run(String... args) {
        VentailCommand root = new VentailCommand(session);
        CommandLine line = new CommandLine(root);
        line.setOut(new PrintWriter(session.out(), true));
        line.setErr(new PrintWriter(session.err(), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, root, parsed));
        int code = execute(line, args);
        session.out().flush();
        session.err().flush();
        return code;
    }

    private int execute(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            session.err().println(Text.of(noMemory(line.getParseResult())));
            return ExitCode.ERROR;
        }
    }

    private int failed(Exception e, VentailCommand root, ParseResult parsed) {
        if (e instanceof OperationCanceledException || session.monitor().isCanceled()) {
            session.err().println(takesUpWork(parsed)
                    ? "Cancelled; nothing half-made was left behind. The same command takes up what was finished."
                    : "Cancelled; nothing half-made was left behind. The same command begins again.");
            return ExitCode.CANCELLED;
        }
        Problem problem = e instanceof VentailException v ? v.problem() : unexpected(e, parsed);
        if (root.debug(parsed)) {
            e.printStackTrace(session.err());
        }
        if (root.json(parsed)) {
            session.out().println(Json.text(Json.object().set("error", Json.of(problem))));
        }
        session.err().println(Text.of(problem));
        return ExitCode.ERROR;
    }

    /** Whether the command that was given, not the one it belongs to, goes on where it stopped. */
    private static boolean takesUpWork(ParseResult parsed) {
        ParseResult given = parsed;
        while (given.hasSubcommand()) {
            given = given.subcommand();
        }
        return given.commandSpec().userObject() instanceof TakesUpWork;
    }

    private static Problem noMemory(ParseResult parsed) {
        return Problem.error("memory", "There is not enough memory for this.", null,
                "Run again with more, such as VENTAIL_VMARGS=-Xmx8g"
                        + (takesUpWork(parsed) ? "; what was finished is not done again." : "."));
    }

    private static Problem unexpected(Exception e, ParseResult parsed) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return noMemory(parsed);
            }
        }
        String what = e.getMessage() == null ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
        return Problem.error("unexpected", "This should not have happened: " + what, null,
                "Run again with --debug and report what it prints.");
    }
}
