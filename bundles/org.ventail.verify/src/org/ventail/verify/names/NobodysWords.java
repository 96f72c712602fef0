package org.ventail.verify.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that stand where names do and are nobody's, from {@code nobodys-words.txt}. Immutable. */
final class NobodysWords {
    private static final Set<String> WORDS = read();

    private NobodysWords() {
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                NobodysWords.class.getResourceAsStream("nobodys-words.txt"), StandardCharsets.US_ASCII))) {
            return lines.lines().filter(l -> !l.startsWith("#")).flatMap(l -> PlainWords.of(l).stream())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new IllegalStateException("nobodys-words.txt is part of this bundle", e);
        }
    }

    /** Whether a plain word is one. */
    static boolean has(String word) {
        return WORDS.contains(word);
    }
}
