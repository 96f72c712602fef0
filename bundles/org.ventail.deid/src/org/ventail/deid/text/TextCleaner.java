package org.ventail.deid.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts what identifies out of free text (PS3.15 E.3.5, Clean Descriptors): the object's own identifiers in all spellings, and
 * what looks like a date, a telephone number, an address, a record number, a name after a title or a name with a caret.
 * The rest stays as it is. Immutable after the words are complete; any thread.
 */
public final class TextCleaner {
    private static final String BLANK = "[\\s\\p{Punct}]*";
    /** (PN) has no more letters in one way of writing. */
    private static final int LONGEST_NAME = 64;
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private final IdentifierWords words;

    /** @param words the object's own identifiers */
    public TextCleaner(IdentifierWords words) {
        this.words = words;
    }

    /**
     * What is left of a text.
     *
     * @param text the rest, with single spaces where something was; empty if only punctuation is left
     * @param cuts how much was cut out, by category; empty if nothing was, then the text is as before
     */
    public record Cleaned(String text, Map<Category, Integer> cuts) {
    }

    /** Cleans a text. */
    public Cleaned clean(String text) {
        List<Cut> cuts = new ArrayList<>();
        List<Words.Word> all = Words.of(text);
        for (Words.Word w : all) {
            if (words.asAWhole(w.folded()) || withUmlauts(text, w) || withApostrophe(text, w)) {
                cuts.add(new Cut(w.from(), withNumber(text, w.to()), Category.IDENTIFIER));
            } else {
                findWithin(text, w, cuts);
            }
        }
        SpacedLetters.find(all, words, cuts);
        Patterns.find(text, cuts);
        CaretNames.find(text, cuts);
        return cuts.isEmpty() ? new Cleaned(text, Map.of()) : without(text, cuts);
    }

    /** Systems that have no umlauts write two letters, and people write umlauts. */
    private boolean withUmlauts(String text, Words.Word w) {
        for (int i = w.from(); i < w.to(); i++) {
            if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
                return words.asAWhole(Words.spelledOut(text.substring(w.from(), w.to())));
            }
        }
        return false;
    }

    /** {@code Somebody's}, {@code d'Somebody}. */
    private boolean withApostrophe(String text, Words.Word w) {
        for (int i = w.from() + 1; i < Math.min(w.to() - 1, w.from() + LONGEST_NAME); i++) {
            if (Words.apostrophe(text.charAt(i)) && (words.is(Words.folded(text.substring(w.from(), i)))
                    || words.is(Words.folded(text.substring(i + 1, w.to()))))) {
                return true;
            }
        }
        return false;
    }

    /** Names inside of runs of letters without spaces; what stands around them stays. */
    private void findWithin(String text, Words.Word w, List<Cut> cuts) {
        for (String name : words.within(w.folded())) {
            for (int at = w.folded().indexOf(name); at >= 0; at = w.folded().indexOf(name, at + name.length())) {
                int last = Words.origin(text, w, at + name.length() - 1);
                cuts.add(new Cut(Words.origin(text, w, at), last + Character.charCount(text.codePointAt(last)),
                        Category.IDENTIFIER));
            }
        }
    }

    /** The end of a word and of a number that is tied to it: {@code PAT-1}. */
    private static int withNumber(String text, int end) {
        int at = end < text.length() && "-_^.".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
        int to = at;
        while (to < text.length() && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return to > at ? to : end;
    }

    /** Whether a text as a whole is one of the object's own identifiers. */
    public boolean isIdentifier(String text) {
        return words.is(Words.folded(text)) || words.isDay(text.strip());
    }

    /** Whether a text holds one of the object's own identifiers of at least that many letters and digits. */
    public boolean identifies(String text, int shortest) {
        for (Words.Word w : Words.of(text)) {
            if (w.folded().length() >= shortest && (words.contains(w.folded()) || words.isDay(w.folded()))) {
                return true;
            }
        }
        return false;
    }

    /** The caret beside a name goes with it: what stands on its other side would look like the rest of the name. */
    private static int afterCaret(String text, int end) {
        int to = end;
        while (to < text.length() && text.charAt(to) == '^') {
            to++;
        }
        return to;
    }

    private static int beforeCaret(String text, int begin) {
        int from = begin;
        while (from > 0 && text.charAt(from - 1) == '^') {
            from--;
        }
        return from;
    }

    private static Cleaned without(String text, List<Cut> cuts) {
        cuts.sort(Comparator.comparingInt(Cut::from));
        StringBuilder rest = new StringBuilder();
        Map<Category, Integer> counts = new EnumMap<>(Category.class);
        int at = 0;
        for (Cut c : cuts) {
            counts.merge(c.category(), 1, Integer::sum);
            int from = at;
            at = Math.max(at, afterCaret(text, c.to()));
            int to = beforeCaret(text, c.from());
            if (to > from) {
                rest.append(text, from, to).append(' ');
            }
        }
        rest.append(text, at, text.length());
        String left = rest.toString().replaceAll(" {2,}", " ").strip();
        return new Cleaned(left.matches(BLANK) ? "" : left, counts);
    }
}
