package org.ventail.workflow.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files that are there whole or as they were before: written beside their place, forced to the disk, then moved there. Any
 * thread, one a file.
 */
public final class WholeFile {
    private WholeFile() {
    }

    /** Writes a file that nobody reads yet. */
    public interface Content {
        void write(Path part) throws IOException;
    }

    /** Puts new content in the place of a file; nothing is left beside it if that fails. */
    public static void write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            content.write(part);
            // a move may reach the disk before the bytes do: a power cut would leave an empty file in place of the old one
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
