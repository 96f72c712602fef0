package org.ventail.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the workbench was started with: {@code [-folder] PATH [-result HOME] [-perspective ID]}.
 *
 * @param folder cohort to open
 * @param result home folder of a finished run on it, to be shown
 * @param perspective id of the perspective to show
 */
record StartArguments(Optional<Path> folder, Optional<Path> result, Optional<String> perspective) {
    static final StartArguments NONE = new StartArguments(Optional.empty(), Optional.empty(), Optional.empty());

    /** The one asked for; with a result the one that shows it. */
    String firstPerspective() {
        return perspective.orElse(result.isPresent() ? ReleasePerspective.ID : CuratePerspective.ID);
    }

    static StartArguments parse(String... args) {
        StartArguments a = NONE;
        for (int i = 0; i < args.length; i++) {
            boolean more = i + 1 < args.length;
            switch (args[i]) {
                case "-folder" -> a = more ? a.withFolder(args[++i]) : a;
                case "-result" -> a = more
                        ? new StartArguments(a.folder, Optional.of(Path.of(args[++i])), a.perspective) : a;
                case "-perspective" -> a = more ? new StartArguments(a.folder, a.result, Optional.of(args[++i])) : a;
                default -> {
                    if (args[i].startsWith("-")) {
                        // somebody else's option: what follows it is not our folder
                        i += more && !args[i + 1].startsWith("-") ? 1 : 0;
                    } else if (!args[i].isBlank()) {
                        a = a.withFolder(args[i]);
                    }
                }
            }
        }
        return a;
    }

    private StartArguments withFolder(String path) {
        return new StartArguments(Optional.of(Path.of(path).toAbsolutePath().normalize()), result, perspective);
    }
}
