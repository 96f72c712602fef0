package org.ventail.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void sortsKeysAtEveryLevelAndWritesNoSpace() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("z", 1);
        inner.put("a", List.of(true, "ä"));
        Map<String, Object> outer = new LinkedHashMap<>();
        outer.put("b", inner);
        outer.put("A", 0.5);

        assertEquals("{\"A\":0.5,\"b\":{\"a\":[true,\"ä\"],\"z\":1}}", text(outer));
    }

    @Test
    void refusesAPathBecauseItMayCarryAName() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.bytes(Map.of("file", Path.of("x"))));
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.bytes(Map.of("x", Double.NaN)));
    }

    @Test
    void refusesAKeyThatIsNamedTwice() {
        assertThrows(IOException.class,
                () -> CanonicalJson.parse("{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        Map<String, Object> tree = Map.of("whole", 12345678901L, "part", 1e-7, "text", "\u0000\"\\\n", "list",
                List.of());
        byte[] once = CanonicalJson.bytes(tree);
        assertEquals(new String(once, StandardCharsets.UTF_8), text(CanonicalJson.parse(once)));
    }

    private static String text(Map<String, Object> tree) {
        return new String(CanonicalJson.bytes(tree), StandardCharsets.UTF_8);
    }
}
