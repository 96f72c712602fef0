package org.ventail.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options every command has. */
final class CommonOptions {
    @Option(names = "--json", description = "Print the result as JSON on stdout.")
    private boolean json;

    @Option(names = "--home", paramLabel = "DIR",
            description = "State: audit log, registry, keys, models, plug-ins. Default: $$VENTAIL_HOME, else ~/.ventail")
    private String home;

    // asked for by its name, see VentailCommand: it counts wherever in the line it stands
    @Option(names = "--debug", description = "Show stack traces.")
    private boolean debug;

    boolean json() {
        return json;
    }

    Path home() {
        return Home.from(Optional.ofNullable(home));
    }
}
