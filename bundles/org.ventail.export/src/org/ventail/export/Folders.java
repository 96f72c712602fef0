package org.ventail.export;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Walks over folder trees; links are never followed. */
public final class Folders {
    private Folders() {
    }

    /** Deletes a folder and everything in it, if it exists. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The folder and all below it, deepest first. */
    static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isDirectory).sorted(Comparator.comparing(Path::getNameCount).reversed()).toList();
        }
    }

    /** Everything below a folder that is no plain folder: files, links, pipes; sorted. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        }
    }

    /** Folders below a folder that hold no file, not even deeper down. */
    static List<Path> emptyFolders(Path folder) throws IOException {
        List<Path> empty = new ArrayList<>();
        for (Path dir : deepestFirst(folder)) {
            if (!dir.equals(folder) && files(dir).isEmpty()) {
                empty.add(dir);
            }
        }
        return empty;
    }

    /** Deletes folders below a folder that hold no file, not even deeper down. */
    public static void deleteEmpty(Path folder) throws IOException {
        for (Path dir : emptyFolders(folder)) {
            Files.delete(dir);
        }
    }

    /** Whether the folder does not exist, or has nothing in it. */
    static boolean free(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.findAny().isEmpty();
        }
    }
}
