package org.ventail.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Problem;
import org.ventail.testkit.RandomSeed;

/** The way through the folders: every file once, in one order, whatever stands in the way. */
class FolderWalkTest {
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();
    @TempDir
    Path temp;

    private FolderWalk walk() {
        return FolderWalk.of(temp, new NullProgressMonitor());
    }

    private Path file(String relative) throws IOException {
        Path file = temp.resolve(relative);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    private static List<String> codes(FolderWalk walk) {
        return walk.problems().stream().map(Problem::code).toList();
    }

    /** Names of which some come before a slash in the alphabet and some behind it; one folder is large. */
    private List<Path> tree() throws IOException {
        Random random = seed.random();
        List<Path> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            all.add(file("large/" + Integer.toString(random.nextInt(1 << 20), 36) + "." + i));
        }
        String[] names = {"a", "a-b", "a.b", "b c", "B", "~"};
        for (int i = 0; i < 200; i++) {
            String path = "";
            for (int depth = random.nextInt(5); depth >= 0; depth--) {
                path += names[random.nextInt(names.length)] + "/";
            }
            all.add(file(path + "-.f0Z".charAt(random.nextInt(5)) + i));
        }
        return all.stream().sorted().toList();
    }

    @Test
    void findsEveryFileOnceInTheOrderOfTheirPathsWhicheverThreadIsFirst() throws Exception {
        List<Path> all = tree();
        for (int i = 0; i < 10; i++) {
            assertEquals(all, walk().files());
        }
    }

    @Test
    void tellsOfTroubleInOneOrderWhicheverThreadIsFirst() throws Exception {
        for (int i = 0; i < 300; i++) {
            Files.createSymbolicLink(file(i / 10 + "/x" + i).resolveSibling("nowhere" + i), temp.resolve("gone"));
        }
        List<Problem> first = walk().problems();
        assertEquals(300, first.size());
        for (int i = 0; i < 10; i++) {
            assertEquals(first, walk().problems());
        }
    }

    @Test
    void goesDownADeepTree() throws Exception {
        Path deepest = file("x/".repeat(60) + "deep");
        Path high = file("y");
        assertEquals(List.of(deepest, high), walk().files());
    }

    @Test
    void hasAnEndWhereTheDepthHasNoneAndSaysSo() throws Exception {
        Path found = file("x/".repeat(63) + "last");
        Path beyond = file("x/".repeat(64) + "beyond");
        FolderWalk walk = walk();
        assertEquals(List.of(found), walk.files());
        assertEquals(List.of("cohort.too-deep"), codes(walk));
        assertEquals(Optional.of(beyond.getParent()), walk.problems().get(0).file());
    }

    @Test
    void goesOnAfterAFolderThatItMayNotEnter() throws Exception {
        Path open = file("open/f");
        Path closed = file("closed/f").getParent();
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "root may enter every folder");
            FolderWalk walk = walk();
            assertEquals(List.of(open), walk.files());
            assertEquals(List.of(FolderProblems.unreadable(closed)), walk.problems());
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void goesOnAfterAFolderThatWentAwayMeanwhile() throws Exception {
        Path kept = file("kept/f");
        Path going = Files.createDirectories(temp.resolve("going"));
        AtomicInteger asked = new AtomicInteger();
        // asked once for the root, once for each of two entries while they are listed, once for each when it is looked at
        FolderWalk walk = FolderWalk.of(temp, new NullProgressMonitor() {
            @Override
            public boolean isCanceled() {
                if (asked.incrementAndGet() == 5) {
                    assertTrue(going.toFile().delete());
                }
                return false;
            }
        });
        assertEquals(List.of(kept), walk.files());
        assertEquals(List.of("cohort.missing"), codes(walk));
    }

    @Test
    void saysThatTheFolderItselfIsMissing() {
        FolderWalk walk = FolderWalk.of(temp.resolve("gone"), new NullProgressMonitor());
        assertEquals(List.of(), walk.files());
        assertEquals(List.of("cohort.missing"), codes(walk));
    }

    @Test
    void endsInTheMiddleWhenCancelled() throws Exception {
        tree();
        for (int after : new int[] {1, 2, 50, 400, 700}) {
            AtomicInteger left = new AtomicInteger(after);
            NullProgressMonitor monitor = new NullProgressMonitor() {
                @Override
                public boolean isCanceled() {
                    return left.decrementAndGet() < 0;
                }
            };
            assertThrows(OperationCanceledException.class, () -> FolderWalk.of(temp, monitor), () -> "after " + after);
        }
    }

    @Test
    void leavesOutHiddenFoldersAndWhatMacsAddAndEntersNoPipe() throws Exception {
        Path seen = file("a/.hidden-file");
        file(".git/f");
        file("__MACOSX/f");
        file("a/._seen");
        assertEquals(0, new ProcessBuilder("mkfifo", temp.resolve("pipe.dcm").toString()).start().waitFor());
        assertEquals(List.of(seen), walk().files());
        assertEquals(List.of(), walk().problems());
    }

    @Test
    void followsLinksToFilesAndFoldersUnderTheirOwnNames() throws Exception {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Path root = Files.createDirectories(temp.resolve("root"));
        Files.createFile(elsewhere.resolve("f"));
        Files.createSymbolicLink(root.resolve("folder"), elsewhere);
        Files.createSymbolicLink(root.resolve("again"), elsewhere);
        Files.createSymbolicLink(root.resolve("file"), elsewhere.resolve("f"));
        FolderWalk walk = FolderWalk.of(root, new NullProgressMonitor());
        assertEquals(Stream.of("again/f", "file", "folder/f").map(root::resolve).toList(), walk.files());
        assertEquals(List.of(), walk.problems());
    }

    @Test
    void followsNoLinkToAFolderAboveItOrAboveTheScannedOne() throws Exception {
        Path inner = Files.createDirectories(temp.resolve("outer/inner"));
        Path file = Files.createFile(inner.resolve("f"));
        Files.createSymbolicLink(inner.resolve("out"), temp.resolve("outer"));
        Files.createSymbolicLink(inner.resolve("round"), inner);
        FolderWalk walk = FolderWalk.of(inner, new NullProgressMonitor());
        assertEquals(List.of(file), walk.files());
        assertEquals(List.of("cohort.link-loop", "cohort.link-loop"), codes(walk));
    }
}
