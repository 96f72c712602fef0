package org.ventail.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.ventail.api.model.Problem;

/** What the entries of a folder are: files, folders to enter, or trouble; each in the order in which they were added. One thread. */
final class FolderEntries {
    private static final int MAX_DEPTH = 64;

    private final Folder folder;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> zips = new ArrayList<>();
    private final List<Folder> folders = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    FolderEntries(Folder folder) {
        this.folder = folder;
    }

    /** Regular files, and links to such. */
    List<Path> files() {
        return files;
    }

    /** Those of the files that are called zip files. */
    List<Path> zips() {
        return zips;
    }

    /** Folders, and links to such, that do not lead back. */
    List<Folder> folders() {
        return folders;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Looks what it is. */
    void add(Path entry) {
        // cheaper than all attributes, and nearly every entry is such a file
        if (Files.isRegularFile(entry)) {
            addFile(entry);
            return;
        }
        try {
            addOther(entry, attributes(entry));
        } catch (IOException e) {
            problems.add(FolderProblems.unreadable(entry));
        }
    }

    private void addFile(Path file) {
        String name = file.getFileName().toString();
        if (name.startsWith("._")) {
            return;
        }
        files.add(file);
        if (ClaimedNames.zip(name)) {
            zips.add(file);
        }
    }

    private void addOther(Path entry, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            problems.add(FolderProblems.danglingLink(entry));
        } else if (attributes.isRegularFile()) {
            addFile(entry);
        } else if (attributes.isDirectory()) {
            addFolder(folder.below(entry, attributes));
        }
    }

    private void addFolder(Folder found) {
        if (found.leadsBack()) {
            problems.add(FolderProblems.loop(found.path()));
        } else if (found.depth() >= MAX_DEPTH) {
            problems.add(FolderProblems.tooDeep(found.path(), MAX_DEPTH));
        } else {
            folders.add(found);
        }
    }

    /** Those of what a link leads to; of the link itself if it leads nowhere. */
    private static BasicFileAttributes attributes(Path entry) throws IOException {
        try {
            return Files.readAttributes(entry, BasicFileAttributes.class);
        } catch (IOException e) {
            return Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
