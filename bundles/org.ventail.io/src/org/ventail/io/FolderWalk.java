package org.ventail.io;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.model.Problem;
import org.ventail.io.parallel.Parallel;

/**
 * Collects the regular files below a folder, level by level, each level on all cores; the result is the same on any
 * number of them. Follows symbolic links but not in circles and not to folders that hold the scanned one; goes on after a
 * folder it may not enter. Every scan begins with it: written without lambdas and streams, which a cold Java machine
 * first has to link.
 */
final class FolderWalk {
    private static final Set<String> BIDS_ASIDE = Set.of("derivatives", "sourcedata");
    /** Entries that one thread looks at at a stretch. */
    private static final int STRETCH = 128;

    private final Path root;
    private final IProgressMonitor monitor;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> zips = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private FolderWalk(Path root, IProgressMonitor monitor) {
        this.root = root;
        this.monitor = monitor;
    }

    /**
     * Walks through the folder.
     *
     * @param monitor asked for cancel at every entry, by several threads
     */
    static FolderWalk of(Path root, IProgressMonitor monitor) {
        FolderWalk walk = new FolderWalk(root, monitor);
        try {
            List<Folder> level = List.of(Folder.root(root));
            while (!level.isEmpty()) {
                level = walk.through(level);
            }
        } catch (IOException e) {
            walk.problems.add(FolderProblems.unreadable(root));
        }
        Collections.sort(walk.files);
        Collections.sort(walk.zips);
        return walk;
    }

    /** Sorted. */
    List<Path> files() {
        return files;
    }

    /** Those of the files that are called zip files. Sorted. */
    List<Path> zips() {
        return zips;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Notes what is in these folders; returns those that are in them. */
    private List<Folder> through(List<Folder> level) {
        List<Listing> stretches = new ArrayList<>();
        for (Listing listing : Parallel.all(level.size(), new Listings(level))) {
            problems.addAll(listing.problems());
            listing.addStretches(stretches);
        }
        List<Folder> next = new ArrayList<>();
        for (FolderEntries found : Parallel.all(stretches.size(), new Looks(stretches))) {
            files.addAll(found.files());
            zips.addAll(found.zips());
            next.addAll(found.folders());
            problems.addAll(found.problems());
        }
        return next;
    }

    /** Entries of a folder, sorted, and why there are not more. */
    private record Listing(Folder folder, List<Path> entries, List<Problem> problems) {
        /** Cuts a large folder into pieces for several threads. */
        void addStretches(List<Listing> to) {
            for (int i = 0; i < entries.size(); i += STRETCH) {
                to.add(new Listing(folder, entries.subList(i, Math.min(i + STRETCH, entries.size())), List.of()));
            }
        }
    }

    /** Reads one folder after another. */
    private final class Listings implements Parallel.Piece<Listing> {
        private final List<Folder> folders;

        Listings(List<Folder> folders) {
            this.folders = folders;
        }

        @Override
        public Listing of(int index) {
            checkCancel();
            Folder folder = folders.get(index);
            Listing listing = new Listing(folder, new ArrayList<>(), new ArrayList<>());
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path())) {
                if (isWanted(folder.path(), listing.problems())) {
                    for (Path entry : entries) {
                        checkCancel();
                        listing.entries().add(entry);
                    }
                }
            } catch (IOException | DirectoryIteratorException e) {
                listing.problems().add(FolderProblems.unreadable(folder.path()));
            }
            Collections.sort(listing.entries());
            return listing;
        }
    }

    private boolean isWanted(Path folder, List<Problem> aside) throws IOException {
        if (folder.equals(root)) {
            return true;
        }
        String name = folder.getFileName().toString();
        if (name.startsWith(".") || name.equals("__MACOSX")) {
            return false;
        }
        if (BIDS_ASIDE.contains(name) && Files.exists(folder.resolveSibling("dataset_description.json"))) {
            aside.add(FolderProblems.setAside(folder));
            return false;
        }
        if (Files.isSymbolicLink(folder) && root.toRealPath().startsWith(folder.toRealPath())) {
            aside.add(FolderProblems.loop(folder));
            return false;
        }
        return true;
    }

    /** Looks at one stretch of entries after another. */
    private final class Looks implements Parallel.Piece<FolderEntries> {
        private final List<Listing> stretches;

        Looks(List<Listing> stretches) {
            this.stretches = stretches;
        }

        @Override
        public FolderEntries of(int index) {
            FolderEntries found = new FolderEntries(stretches.get(index).folder());
            for (Path entry : stretches.get(index).entries()) {
                checkCancel();
                found.add(entry);
            }
            return found;
        }
    }

    private void checkCancel() {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }
}
