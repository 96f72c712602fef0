package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * The private folder of one run below the home folder: what would leave ({@code out}), what only the attackers see
 * ({@code estimates}, {@code pictures}), and notes for resuming ({@code notes}). The same request always gets the same folder,
 * so that an interrupted run goes on where it stopped.
 */
record Workspace(Path root) {
    /**
     * Opens, and makes if needed, the workspace of a request.
     *
     * @throws VentailException if the home folder cannot be written
     */
    static Workspace open(RunRequest request) throws VentailException {
        String key = request.folder().toAbsolutePath().normalize() + "\n" + request.options().method() + "\n"
                + request.options().parts();
        Path root = request.home().resolve("work").resolve(Digest.of(key).hex().substring(0, 16));
        Workspace w = new Workspace(root);
        try {
            for (Path p : new Path[] {w.out(), w.estimates(), w.pictures(), w.notes(), w.scratch()}) {
                Files.createDirectories(p);
            }
            if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new VentailException(Problem.error("workspace.unwritable", "The home folder cannot be written: "
                    + Problem.reason(e), request.home(), "Choose another with --home or make room there."), e);
        }
        return w;
    }

    /** Files that would leave. */
    Path out() {
        return root.resolve("out");
    }

    /** Masks for the attackers. */
    Path estimates() {
        return root.resolve("estimates");
    }

    /** What the attackers saw. */
    Path pictures() {
        return root.resolve("pictures");
    }

    /** What is done already. */
    Path notes() {
        return root.resolve("notes");
    }

    /** Half-made files. */
    Path scratch() {
        return root.resolve("scratch");
    }
}
