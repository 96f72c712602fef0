package org.ventail.ui.theme;

import java.util.Locale;
import java.util.regex.Pattern;

/** Messages of readers, checks and gate as sentences for people: some of them begin small, some end without a full stop. */
public final class Sentences {
    /** A word, and no id as {@code sub-01} is one. */
    private static final Pattern WORD_FIRST = Pattern.compile("(?s)\\p{Lower}+[\\s,:].*|\\p{Lower}+");

    private Sentences() {
    }

    /** Begins large, if it begins with a word. */
    public static String begun(String words) {
        return WORD_FIRST.matcher(words).matches() ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words;
    }

    /** Begins large and ends with a full stop; nothing stays nothing. */
    public static String whole(String words) {
        String s = begun(words.strip());
        return s.isEmpty() || s.endsWith(".") ? s : s + ".";
    }
}
