package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastFewTest {
    private final List<String> made = new ArrayList<>();
    private final LastFew<String, Object> few = new LastFew<>(2);

    private Object ask(String key) {
        return few.get(key, () -> {
            made.add(key);
            return new Object();
        });
    }

    @Test
    void whatWasAskedForLastIsNotMadeAgain() {
        Object a = ask("a");
        ask("b");
        assertSame(a, ask("a"));
        assertEquals(List.of("a", "b"), made);
    }

    @Test
    void theOneAskedForLongestAgoGoesFirst() {
        ask("a");
        ask("b");
        ask("a");
        ask("c");
        ask("a");
        ask("b");
        assertEquals(List.of("a", "b", "c", "b"), made);
    }
}
