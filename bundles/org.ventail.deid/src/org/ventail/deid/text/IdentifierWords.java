package org.ventail.deid.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final int LONGEST_ENDING = 3;
    /** Shorter ones are everywhere. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{6,40}");
    /** Of a name, that people join. */
    private static final int MOST_PARTS = 6;
    private static final String APOSTROPHES = "['\u2019]";
    private static final String FIGURES = "\\d+";
    /** Words of addresses, titles and empty values that stand for nobody. */
    private static final Set<String> EVERYDAY = Set.of("dr", "prof", "mr", "mrs", "ms", "md", "phd", "the", "of", "and", "de",
            "von", "van", "der", "la", "le", "st", "street", "str", "road", "hospital", "clinic", "klinik", "klinikum",
            "university", "universitat", "universitaet", "institute", "center", "centre", "medical", "radiology", "department",
            "dept", "mri", "ct", "pet", "scanner", "none", "unknown", "anonymous", "anonymized", "test", "patient",
            "head", "brain", "neck", "research", "no", "yes", "na", "system");
    private final Set<String> words = new HashSet<>();
    private final Set<String> days = new HashSet<>();
    private final List<String> longWords = new ArrayList<>();
    /** Of scripts without spaces between words. */
    private final Set<String> inRuns = new TreeSet<>();

    /** The value of an attribute that names a person: each part identifies, in each of the scripts it is written in. */
    public void addName(String value) {
        for (String written : value.split("=")) {
            List<Words.Word> parts = Words.of(written);
            for (Words.Word part : parts) {
                String word = written.substring(part.from(), part.to());
                add(word, SHORTEST);
                for (String piece : word.split(APOSTROPHES)) {
                    add(piece, LONG - 1);
                }
            }
            addJoined(parts.subList(0, Math.min(parts.size(), MOST_PARTS)));
        }
    }

    /** Short parts of a name that are written as one word, and a part behind or before the first letter of another. */
    private void addJoined(List<Words.Word> parts) {
        for (Words.Word a : parts) {
            for (Words.Word b : parts) {
                boolean two = a != b && !a.folded().isEmpty() && !b.folded().isEmpty();
                if (two && (!Scripts.latin(a.folded()) || Math.max(a.folded().length(), b.folded().length()) < LONG)) {
                    add(a.folded() + b.folded(), LONG - 1);
                }
                if (two && Scripts.latin(b.folded()) && b.folded().length() >= LONG - 2) {
                    add(a.folded().substring(0, 1) + b.folded(), LONG - 1);
                    add(b.folded() + a.folded().substring(0, 1), LONG - 1);
                }
            }
        }
    }

    /** The value of another identifying attribute: parts of some length identify. */
    public void add(String value) {
        for (Words.Word part : Words.of(value)) {
            add(value.substring(part.from(), part.to()), LONG - 1);
        }
        add(value, LONG);
        // the number in QX7731904 tells as much as all of it
        for (Matcher number = NUMBER.matcher(value); number.find();) {
            add(number.group(), LONG);
        }
    }

    /** A day, as DICOM writes it: looked for where a number or code stands; in texts every day is found. */
    public void addDay(String value) {
        days.add(value.strip());
    }

    /** Whether it is one of the days. */
    boolean isDay(String figures) {
        return days.contains(figures);
    }

    /** A description: the name of a person in it identifies, where one stands before a caret. */
    public void addDescription(String value) {
        for (Words.Word part : Words.of(CaretNames.family(value))) {
            add(part.folded(), LONG - 1);
        }
    }

    private void add(String word, int shortest) {
        for (String form : List.of(Words.folded(word), Words.spelledOut(word))) {
            if (Scripts.unspaced(form)) {
                if (Scripts.letters(form) >= Scripts.telling(form)) {
                    words.add(form);
                    inRuns.add(form);
                }
            } else if (form.length() >= shortest && !EVERYDAY.contains(form) && words.add(form) && form.length() >= LONG) {
                longWords.add(form);
            }
        }
    }

    /** Whether a folded word is one of them. */
    boolean is(String folded) {
        return words.contains(folded);
    }

    /** Whether a folded word is one of them, holds one, or is one but for a letter or an ending. */
    boolean contains(String folded) {
        return asAWhole(folded) || !within(folded).isEmpty();
    }

    /** Whether a folded word as a whole is to go. */
    boolean asAWhole(String folded) {
        if (words.contains(folded)) {
            return true;
        }
        if (!Scripts.latin(folded) && inflected(folded) || besideFigures(folded)) {
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

    /** {@code Somebody2}. */
    private boolean besideFigures(String folded) {
        if (folded.chars().anyMatch(Character::isDigit)) {
            for (String piece : folded.split(FIGURES)) {
                if (piece.length() >= LONG - 1 && words.contains(piece)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Those of scripts without spaces between words that stand somewhere in a run of letters, the longest first. */
    List<String> within(String folded) {
        if (inRuns.isEmpty() || Scripts.latin(folded)) {
            return List.of();
        }
        return inRuns.stream().filter(folded::contains).sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** Greek and Slavic names have endings, Semitic ones have prepositions before them; short names have them too. */
    private boolean inflected(String folded) {
        for (String w : words) {
            if (Scripts.latin(w) || Scripts.unspaced(w) || Math.abs(folded.length() - w.length()) > LONGEST_ENDING) {
                continue;
            }
            int replaced = w.length() >= LONG_ENOUGH_FOR_TYPOS ? 2 : 1;
            if (w.length() >= LONG - 2 && folded.contains(w)
                    || w.length() >= LONG && folded.startsWith(w.substring(0, w.length() - replaced))) {
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
