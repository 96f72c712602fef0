package org.ventail.io;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.model.Problem;

/**
 * Collects the regular files below a folder. Follows symbolic links but not in circles and not to folders that hold the
 * scanned one; goes on after a folder it may not enter. Made for one scan, used by one thread.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private static final Set<String> BIDS_ASIDE = Set.of("derivatives", "sourcedata");
    private final Path root;
    private final IProgressMonitor monitor;
    private final List<Path> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private FolderWalk(Path root, IProgressMonitor monitor) {
        this.root = root;
        this.monitor = monitor;
    }

    /** Walks through the folder. */
    static FolderWalk of(Path root, IProgressMonitor monitor) throws IOException {
        FolderWalk walk = new FolderWalk(root, monitor);
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 64, walk);
        Collections.sort(walk.files);
        return walk;
    }

    /** Sorted. */
    List<Path> files() {
        return files;
    }

    List<Problem> problems() {
        return problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        checkCancel();
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        String name = folder.getFileName().toString();
        if (name.startsWith(".") || name.equals("__MACOSX")) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (BIDS_ASIDE.contains(name) && Files.exists(folder.resolveSibling("dataset_description.json"))) {
            problems.add(Problem.info("bids.skipped-folder", "a folder of derived or source data was left out", folder,
                    "Open that folder itself if it should be scanned."));
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (Files.isSymbolicLink(folder) && root.toRealPath().startsWith(folder.toRealPath())) {
            problems.add(loop(folder));
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        checkCancel();
        if (attributes.isSymbolicLink()) {
            problems.add(Problem.warning("cohort.dangling-link", "a symbolic link leads nowhere; what it stands for is left out",
                    file, "Fetch its content (in a DataLad or git-annex data set: datalad get), or remove the link."));
        }
        if (attributes.isRegularFile() && !file.getFileName().toString().startsWith("._")) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        if (e instanceof FileSystemLoopException) {
            problems.add(loop(file));
        } else {
            problems.add(unreadable(file));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
        if (e != null) {
            problems.add(unreadable(folder));
        }
        return FileVisitResult.CONTINUE;
    }

    private void checkCancel() {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }

    static Problem unreadable(Path file) {
        if (Files.notExists(file)) {
            return Problem.error("cohort.missing", "there is no such file or folder", file,
                    "Check the path for a typo, and that its disk is mounted.");
        }
        return Problem.error("cohort.unreadable", "a file or folder cannot be read", file,
                "Check its permissions, then scan again.");
    }

    private static Problem loop(Path folder) {
        return Problem.info("cohort.link-loop", "a symbolic link leads back to a folder above it; it was not followed",
                folder, "Remove the link if it has no purpose.");
    }
}
