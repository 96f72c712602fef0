package org.ventail.workflow.report;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the repository, wherever a test is started. */
final class Documents {
    private Documents() {
    }

    static Path in(String name) {
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            if (Files.isRegularFile(p.resolve(name))) {
                return p.resolve(name);
            }
        }
        throw new IllegalStateException("started outside of the repository: " + name);
    }
}
