package org.ventail.verify.names;

import java.lang.Character.UnicodeScript;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of months in the languages that Java knows them in. Immutable. */
final class MonthNames {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "sv", "da", "nb",
            "fi", "cs", "sk", "hu", "ro", "hr", "ru", "uk", "bg", "el");
    private static final int ABBREVIATED = 3;
    private static final Map<String, Set<Integer>> FULL = new HashMap<>();
    private static final Map<String, Set<Integer>> SHORT = new HashMap<>();

    static {
        for (String language : LANGUAGES) {
            for (Month month : Month.values()) {
                Locale locale = Locale.forLanguageTag(language);
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                    String name = month.getDisplayName(style, locale).toLowerCase(locale);
                    add(FULL, name, month);
                    add(SHORT, name.substring(0, Math.min(ABBREVIATED, name.length())), month);
                }
                add(SHORT, month.getDisplayName(TextStyle.SHORT, locale).toLowerCase(locale).replace(".", ""), month);
            }
        }
    }

    private MonthNames() {
    }

    private static void add(Map<String, Set<Integer>> names, String name, Month month) {
        if (name.length() >= ABBREVIATED && name.chars().allMatch(Character::isLetter)) {
            names.computeIfAbsent(name, n -> new HashSet<>()).add(month.getValue());
        }
    }

    /**
     * The months that a word may mean, from 1; 0 for a word in another alphabet than Latin that may be any.
     *
     * @param ofDate whether a day and a year stand beside it; short names are words of other things as often
     */
    static Set<Integer> of(String word, boolean ofDate) {
        String w = word.toLowerCase(Locale.ROOT);
        Set<Integer> all = new HashSet<>(FULL.getOrDefault(w, Set.of()));
        if (ofDate) {
            all.addAll(SHORT.getOrDefault(w, Set.of()));
            if (all.isEmpty() && w.chars().noneMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN)) {
                all.add(0);
            }
        }
        return all;
    }
}
