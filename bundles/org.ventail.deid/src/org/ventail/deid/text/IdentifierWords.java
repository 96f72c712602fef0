package org.ventail.deid.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that identify in one object, taken from its own identifying attributes, in all their spellings. Filled by one thread,
 * then only read; never logged.
 */
public final class IdentifierWords {
    /** Parts of names are words of their own from this length on; shorter ones are everywhere. */
    private static final int SHORTEST = 2;
    /** Longer ones are also found inside of other words, and with one letter wrong. */
    private static final int LONG = 5;
    private static final int LONG_ENOUGH_FOR_TYPOS = 7;
    /** Words of addresses, titles and empty values that stand for nobody. */
    private static final Set<String> EVERYDAY = Set.of("dr", "prof", "mr", "mrs", "ms", "md", "phd", "the", "of", "and", "de",
            "von", "van", "der", "la", "le", "st", "street", "str", "road", "hospital", "clinic", "klinik", "klinikum",
            "university", "universitat", "universitaet", "institute", "center", "centre", "medical", "radiology", "department",
            "dept", "mri", "ct", "pet", "scanner", "none", "unknown", "anonymous", "anonymized", "test", "patient",
            "head", "brain", "neck", "research", "no", "yes", "na", "system");
    private final Set<String> words = new HashSet<>();
    private final List<String> longWords = new ArrayList<>();

    /** The value of an attribute that names a person: each part identifies. */
    public void addName(String value) {
        List<Words.Word> parts = Words.of(value);
        for (Words.Word part : parts) {
            add(value.substring(part.from(), part.to()), SHORTEST);
        }
        if (parts.size() == 2) {
            add(parts.get(0).folded() + parts.get(1).folded(), LONG);
            add(parts.get(1).folded() + parts.get(0).folded(), LONG);
        }
    }

    /** The value of another identifying attribute: parts of some length identify. */
    public void add(String value) {
        for (Words.Word part : Words.of(value)) {
            add(value.substring(part.from(), part.to()), LONG - 1);
        }
        add(value, LONG);
    }

    /** A description: the name of a person in it identifies, where one stands before a caret. */
    public void addDescription(String value) {
        for (Words.Word part : Words.of(CaretNames.family(value))) {
            add(part.folded(), LONG - 1);
        }
    }

    private void add(String word, int shortest) {
        for (String form : List.of(Words.folded(word), Words.spelledOut(word))) {
            if (form.length() >= shortest && !EVERYDAY.contains(form) && words.add(form) && form.length() >= LONG) {
                longWords.add(form);
            }
        }
    }

    /** Whether a folded word is one of them. */
    boolean is(String folded) {
        return words.contains(folded);
    }

    /** Whether a folded word is one of them, holds one, or is one but for a letter. */
    boolean contains(String folded) {
        if (words.contains(folded)) {
            return true;
        }
        if (folded.length() < LONG) {
            return false;
        }
        for (String w : longWords) {
            if (folded.contains(w) || w.length() >= LONG_ENOUGH_FOR_TYPOS && oneApart(w, folded)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one letter changed, added or left out makes one the other. */
    private static boolean oneApart(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(a.length(), b.length());
        while (same < shorter && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        int end = 0;
        while (end < shorter - same && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return Math.max(a.length(), b.length()) - same - end <= 1;
    }
}
