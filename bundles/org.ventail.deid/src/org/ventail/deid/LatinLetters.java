package org.ventail.deid;

/**
 * Whether bytes are a text in Latin-1 as people write it: letters beyond ASCII stand alone or in twos beside others, signs not
 * between letters. Bytes of other sets stand in long rows, or are signs where letters should be. Without state.
 */
final class LatinLetters {
    /** Of those beyond ASCII in a row; more are in Icelandic only. */
    private static final int MOST = 2;
    private static final int FIRST_LETTER = 0xc0;
    private static final String NO_LETTERS = "\u00d7\u00f7";
    private static final String SIGNS = "\u00a0\u00a1\u00a7\u00a9\u00aa\u00ab\u00ae\u00b0\u00b1\u00b2\u00b3\u00b5\u00b9\u00ba"
            + "\u00bb\u00bc\u00bd\u00be\u00bf" + NO_LETTERS;
    /** Soft hyphen, apostrophe, middle dot. */
    private static final String SIGNS_IN_WORDS = "\u00ad\u00b4\u00b7";

    private LatinLetters() {
    }

    static boolean only(byte[] text) {
        int i = 0;
        while (i < text.length) {
            int from = i;
            while (i < text.length && letter(text[i])) {
                i++;
            }
            if (i - from > MOST || i - from == MOST && !ascii(text, from - 1) && !ascii(text, i)) {
                return false;
            }
            if (i < text.length && text[i] < 0 && !sign(text, i)) {
                return false;
            }
            i++;
        }
        return true;
    }

    private static boolean letter(byte b) {
        int c = b & 0xff;
        return c >= FIRST_LETTER && NO_LETTERS.indexOf(c) < 0;
    }

    private static boolean sign(byte[] text, int at) {
        int c = text[at] & 0xff;
        if (beyond(text, at - 1) || beyond(text, at + 1)) {
            return false;
        }
        return SIGNS_IN_WORDS.indexOf(c) >= 0 || SIGNS.indexOf(c) >= 0 && !(ascii(text, at - 1) && ascii(text, at + 1));
    }

    private static boolean beyond(byte[] text, int at) {
        return at >= 0 && at < text.length && text[at] < 0;
    }

    /** Whether a letter of ASCII stands there. */
    private static boolean ascii(byte[] text, int at) {
        return at >= 0 && at < text.length && text[at] > 0 && Character.isLetter(text[at]);
    }
}
