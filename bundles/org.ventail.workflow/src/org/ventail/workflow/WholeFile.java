package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are there whole or as they were before: written beside their place, then moved there. Any thread, one a file. */
final class WholeFile {
    private WholeFile() {
    }

    /** Writes a file that nobody reads yet. */
    interface Content {
        void write(Path part) throws IOException;
    }

    /** Puts new content in the place of a file; nothing is left beside it if that fails. */
    static void write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            content.write(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
