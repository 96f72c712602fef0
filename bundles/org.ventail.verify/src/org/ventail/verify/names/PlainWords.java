package org.ventail.verify.names;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a text without what people write in different ways: case, accents, umlauts, letters that other alphabets lack, both
 * kinds of kana, wide and narrow letters, letters that nobody sees.
 */
final class PlainWords {
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int FIRST_BEYOND_LATIN = 0x250;
    private static final int HIRAGANA = 0x3041;
    private static final int LAST_HIRAGANA = 0x3096;
    private static final int KATAKANA = 0x30a1;
    private static final int TATWEEL = 0x640;
    private static final int SHORTEST_BESIDE_FIGURES = 4;
    private static final int FEWEST_SPACED = 4;
    private static final String APOSTROPHES = "'\u2019\u02bc`\u00b4";
    private static final Map<Integer, String> AS_OTHERS_WRITE = Map.ofEntries(Map.entry(0xdf, "ss"), Map.entry(0x142, "l"),
            Map.entry(0x111, "d"), Map.entry(0xf0, "d"), Map.entry(0xf8, "o"), Map.entry(0xe6, "ae"), Map.entry(0x153, "oe"),
            Map.entry(0xfe, "th"), Map.entry(0x127, "h"), Map.entry(0x131, "i"), Map.entry(0x3c2, "\u03c3"));
    private static final Map<Integer, String> TWO_LETTERS = Map.of(0xe4, "ae", 0xf6, "oe", 0xfc, "ue", 0xf8, "oe", 0xe5, "aa");
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL,
            UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private PlainWords() {
    }

    /** In each way the text can be read, in its order; also what is left of words without figures that are tied to them. */
    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        boolean ascii = text.chars().allMatch(c -> c < FIRST_BEYOND_ASCII);
        for (boolean twoLetters : ascii ? new boolean[] {false} : new boolean[] {false, true}) {
            String plain = plain(text, twoLetters);
            split(plain, true, words);
            if (plain.chars().anyMatch(PlainWords::apostrophe)) {
                split(plain, false, words);
            }
        }
        return words;
    }

    private static void split(String plain, boolean atApostrophes, Set<String> words) {
        StringBuilder spaced = new StringBuilder();
        int from = -1;
        for (int i = 0; i <= plain.length(); i++) {
            boolean inside = i < plain.length() && (letter(plain.charAt(i)) || !atApostrophes && apostrophe(plain.charAt(i)));
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                String word = plain.substring(from, i);
                add(word, words);
                addSpaced(spaced, word.length() == 1 ? word : "", words);
                from = -1;
            }
        }
        addSpaced(spaced, "", words);
    }

    /** Letters that stand alone, one after the other, are a word as well. */
    private static void addSpaced(StringBuilder spaced, String letter, Set<String> words) {
        if (letter.isEmpty()) {
            if (spaced.length() >= FEWEST_SPACED) {
                words.add(spaced.toString());
            }
            spaced.setLength(0);
        }
        spaced.append(letter);
    }

    private static void add(String word, Set<String> words) {
        String w = word.chars().anyMatch(PlainWords::apostrophe) ? word.replaceAll("[" + APOSTROPHES + "]", "") : word;
        if (!w.isEmpty() && words.add(w) && w.chars().anyMatch(Character::isDigit)) {
            for (String part : w.split("\\d+")) {
                if (part.length() >= SHORTEST_BESIDE_FIGURES) {
                    words.add(part);
                }
            }
        }
    }

    private static boolean letter(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean apostrophe(int c) {
        return APOSTROPHES.indexOf(c) >= 0;
    }

    /** @param twoLetters whether umlauts become two, as many systems write them */
    private static String plain(String text, boolean twoLetters) {
        // wide and narrow forms of letters become the usual ones, but apostrophes stay
        String usual = Normalizer.normalize(text.replace('\u00b4', '\''), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (usual.chars().allMatch(c -> c < FIRST_BEYOND_ASCII)) {
            return usual;
        }
        StringBuilder out = new StringBuilder(usual.length() + 8);
        usual.codePoints().forEach(c -> add(c, twoLetters, out));
        return out.toString();
    }

    private static void add(int c, boolean twoLetters, StringBuilder out) {
        if (twoLetters && TWO_LETTERS.containsKey(c)) {
            out.append(TWO_LETTERS.get(c));
        } else if (AS_OTHERS_WRITE.containsKey(c)) {
            out.append(AS_OTHERS_WRITE.get(c));
        } else if (c >= HIRAGANA && c <= LAST_HIRAGANA) {
            out.appendCodePoint(c - HIRAGANA + KATAKANA);
        } else if (c < FIRST_BEYOND_ASCII || withoutSpaces(c)) {
            out.appendCodePoint(c);
        } else if (Character.getType(c) != Character.FORMAT && c != TATWEEL) {
            Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).codePoints()
                    .filter(p -> Character.getType(p) != Character.NON_SPACING_MARK).forEach(out::appendCodePoint);
        }
    }

    private static boolean withoutSpaces(int c) {
        return WITHOUT_SPACES.contains(UnicodeScript.of(c));
    }

    /** Whether a word is of a script without spaces between words. */
    static boolean run(String word) {
        return !word.isEmpty() && withoutSpaces(word.codePointAt(0));
    }

    /** Whether a letter is a syllable with a meaning, of which two are a name. */
    static boolean syllables(String word) {
        UnicodeScript script = UnicodeScript.of(word.codePointAt(0));
        return script == UnicodeScript.HAN || script == UnicodeScript.HANGUL;
    }

    /** Whether a word has Latin letters and figures only. */
    static boolean latin(String word) {
        return word.chars().allMatch(c -> c < FIRST_BEYOND_LATIN);
    }
}
