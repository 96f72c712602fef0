package org.ventail.deid.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/** Which script a folded word is written in, as far as it decides how words are looked for. */
final class Scripts {
    /** Whose words stand one after the other without spaces. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);
    /** Where a letter is a syllable with a meaning; in the others it is a sound. */
    private static final Set<UnicodeScript> SYLLABLES = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL);
    private static final int FEWEST_SYLLABLES = 2;
    private static final int FEWEST_SOUNDS = 3;
    private static final int FIRST_NOT_LATIN = 0x250;

    private Scripts() {
    }

    static boolean latin(String folded) {
        return folded.chars().allMatch(c -> c < FIRST_NOT_LATIN);
    }

    /** Whether a word is written in a script that leaves no spaces between words. */
    static boolean unspaced(String folded) {
        return !folded.isEmpty() && UNSPACED.contains(UnicodeScript.of(folded.codePointAt(0)));
    }

    /** How many letters it has as people count them. */
    static int letters(String folded) {
        String whole = Normalizer.normalize(folded, Normalizer.Form.NFC);
        return whole.codePointCount(0, whole.length());
    }

    /** From how many letters on such a word tells something wherever it stands. */
    static int telling(String folded) {
        return SYLLABLES.contains(UnicodeScript.of(folded.codePointAt(0))) ? FEWEST_SYLLABLES : FEWEST_SOUNDS;
    }
}
