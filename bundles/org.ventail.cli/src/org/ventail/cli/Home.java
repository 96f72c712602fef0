package org.ventail.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Where this installation keeps its state: {@code --home}, else the environment, else the user's home. */
final class Home {
    private Home() {
    }

    static Path from(String[] args) {
        Optional<String> given = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--home=")) {
                given = Optional.of(args[i].substring("--home=".length()));
            } else if (args[i].equals("--home") && i + 1 < args.length) {
                given = Optional.of(args[i + 1]);
            }
        }
        return from(given);
    }

    static Path from(Optional<String> given) {
        return given.map(Path::of).orElseGet(org.ventail.workflow.Home::usual).toAbsolutePath().normalize();
    }
}
