package org.ventail.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.Parameters;
import org.ventail.api.model.Digest;

class DigestsTest {
    @TempDir
    Path root;
    private Path a;
    private Path b;

    @BeforeEach
    void twoFiles() throws IOException {
        a = Files.writeString(Files.createDirectories(root.resolve("sub-x")).resolve("a.txt"), "abc");
        b = Files.writeString(root.resolve("b.txt"), "");
    }

    @Test
    void isTheDigestOfOneLinePerFileSortedByPath() throws IOException {
        String lines = Digest.of("").hex() + " 0 b.txt\n" + Digest.of("abc").hex() + " 3 sub-x/a.txt\n";
        assertEquals(Digest.of(lines), Digests.ofFiles(root, List.of(a, b)));
        assertEquals(Digest.of(lines), Digests.ofFiles(root, List.of(b, a)));
    }

    @Test
    void changesWithContentAndName() throws IOException {
        Digest before = Digests.ofFiles(root, List.of(a, b));
        Path c = Files.move(b, root.resolve("c.txt"));
        assertNotEquals(before, Digests.ofFiles(root, List.of(a, c)));
        Files.writeString(a, "abd");
        assertNotEquals(before, Digests.ofFiles(root, List.of(a, Files.move(c, b))));
    }

    @Test
    void ofNoFilesIsNothing() throws IOException {
        assertEquals(Digests.NOTHING, Digests.ofFiles(root, List.of()));
    }

    @Test
    void refusesLinksAndFilesElsewhere(@TempDir Path elsewhere) throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("link"), a);
        Path other = Files.writeString(elsewhere.resolve("x"), "x");
        assertThrows(IOException.class, () -> Digests.ofFiles(root, List.of(link)));
        assertThrows(IOException.class, () -> Digests.ofFiles(root, List.of(other)));
        assertThrows(IOException.class, () -> Digests.ofFiles(root, List.of(root.resolve("missing"))));
    }

    @Test
    void refusesANameThatLooksLikeTwoLines() throws IOException {
        Path bad = Files.writeString(root.resolve("x\ny"), "");
        assertThrows(IOException.class, () -> Digests.ofFiles(root, List.of(bad)));
    }

    @Test
    void ofParametersDoesNotDependOnTheirOrder() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("rank", 5);
        one.put("lights", List.of("front", "side"));
        Map<String, Object> two = new LinkedHashMap<>();
        two.put("lights", List.of("front", "side"));
        two.put("rank", 5);
        assertEquals(Digests.ofParameters(new Parameters(one)), Digests.ofParameters(new Parameters(two)));
        assertNotEquals(Digests.ofParameters(new Parameters(one)), Digests.ofParameters(Parameters.NONE));
    }
}
