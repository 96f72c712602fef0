package org.ventail.deid.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts texts into words that compare whatever their case, accents and punctuation. */
final class Words {
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
                || i > from && (c == '\'' || c == '\u2019');
    }

    /** Without case, accents and apostrophes. */
    static String folded(String word) {
        String open = Normalizer.normalize(word.replace("\u00df", "ss"), Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(open.length());
        open.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** The same with umlauts as two letters, as many systems write them. */
    static String spelledOut(String word) {
        String w = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return folded(w.replace("\u00e4", "ae").replace("\u00f6", "oe").replace("\u00fc", "ue").replace("\u00f8", "oe")
                .replace("\u00e5", "aa"));
    }
}
