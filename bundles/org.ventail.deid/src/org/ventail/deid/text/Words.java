package org.ventail.deid.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts texts into words that compare whatever their case, accents and punctuation. */
final class Words {
    /** All before are letters with or without accents. */
    private static final int FIRST_WITHOUT_PARTS = 0x80;
    /** Makes Arabic words longer and says nothing. */
    private static final int TATWEEL = 0x0640;
    private static final int FIRST_HIRAGANA = 0x3041;
    private static final int LAST_HIRAGANA = 0x3096;
    /** How far behind lies the same letter. */
    private static final int KATAKANA = 0x60;

    private Words() {
    }

    /**
     * A word in a text.
     *
     * @param folded in lower case, without accents
     */
    record Word(String folded, int from, int to) {
    }

    /** The words of a text: runs of letters and digits, with apostrophes and accents inside. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int from = i;
            while (i < text.length() && inside(text, from, i)) {
                i++;
            }
            if (i > from) {
                words.add(new Word(folded(text.substring(from, i)), from, i));
            } else {
                i++;
            }
        }
        return words;
    }

    private static boolean inside(String text, int from, int i) {
        char c = text.charAt(i);
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK
                || i > from && (apostrophe(c) || Character.getType(c) == Character.FORMAT);
    }

    static boolean apostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** Without case, accents, apostrophes and what nobody sees (soft hyphens, joiners). */
    static String folded(String word) {
        String open = Normalizer.normalize(word.replace("\u00df", "ss").replace("\u1e9e", "ss"), Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(open.length());
        open.codePoints().filter(Words::counts).forEach(out::appendCodePoint);
        String lower = out.toString().toLowerCase(Locale.ROOT);
        return lower.chars().allMatch(c -> c < FIRST_WITHOUT_PARTS) ? lower : plain(lower);
    }

    private static boolean counts(int c) {
        return Character.isLetterOrDigit(c) && c != TATWEEL;
    }

    /** Letters that Unicode takes for letters of their own, as people write them who do not have them. */
    private static String plain(String lower) {
        StringBuilder out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            out.append(switch (c) {
                case '\u0131' -> "i";
                case '\u0142' -> "l";
                case '\u0111', '\u00f0' -> "d";
                case '\u00f8' -> "o";
                case '\u00e6' -> "ae";
                case '\u0153' -> "oe";
                case '\u00fe' -> "th";
                case '\u0127' -> "h";
                case '\u03c2' -> "\u03c3";
                default -> String.valueOf(hiragana(c) ? (char) (c + KATAKANA) : c);
            });
        }
        return out.toString();
    }

    /** Names are written in either kana. */
    private static boolean hiragana(char c) {
        return c >= FIRST_HIRAGANA && c <= LAST_HIRAGANA;
    }

    /** Where in a text the letter stands that became a given one of a folded word. */
    static int origin(String text, Word word, int folded) {
        int at = word.from();
        for (int n = 0; at < word.to(); at += Character.charCount(text.codePointAt(at))) {
            n += folded(Character.toString(text.codePointAt(at))).length();
            if (n > folded) {
                break;
            }
        }
        return at;
    }

    /** The same with umlauts as two letters, as many systems write them. */
    static String spelledOut(String word) {
        String w = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return folded(w.replace("\u00e4", "ae").replace("\u00f6", "oe").replace("\u00fc", "ue").replace("\u00f8", "oe")
                .replace("\u00e5", "aa"));
    }
}
