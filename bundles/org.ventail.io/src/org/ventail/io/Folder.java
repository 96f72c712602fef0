package org.ventail.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A folder of a tree that is walked through, reached by links or without.
 *
 * @param key what the file system knows it by, whatever its path; empty if it has no such thing
 * @param above the folder it was found in; empty for the one the walk began with
 * @param depth how many folders are above it
 */
record Folder(Path path, Optional<Object> key, Optional<Folder> above, int depth) {
    static Folder root(Path path) throws IOException {
        return new Folder(path, key(Files.readAttributes(path, BasicFileAttributes.class)), Optional.empty(), 0);
    }

    Folder below(Path path, BasicFileAttributes attributes) {
        return new Folder(path, key(attributes), Optional.of(this), depth + 1);
    }

    private static Optional<Object> key(BasicFileAttributes attributes) {
        return Optional.ofNullable(attributes.fileKey());
    }

    /** Whether it is one of those above it. */
    boolean leadsBack() {
        for (Optional<Folder> f = above; f.isPresent(); f = f.get().above) {
            if (isSame(f.get())) {
                return true;
            }
        }
        return false;
    }

    private boolean isSame(Folder other) {
        if (key.isPresent() && other.key.isPresent()) {
            return key.get().equals(other.key.get());
        }
        try {
            return Files.isSameFile(path, other.path);
        } catch (IOException e) {
            // one that cannot be compared is entered: the depth of a walk has an end
            return false;
        }
    }
}
