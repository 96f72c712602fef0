package org.ventail.deid;

import java.nio.charset.StandardCharsets;
import org.ventail.deid.text.TextCleaner;

/** Looks for words in values that are no texts: tables, colour profiles, bytes of an unknown kind. Without state. */
final class BinaryWords {
    /** Shorter words stand in tables by chance. */
    private static final int SHORTEST = 6;
    /** In bytes: so much is looked at at once, and again so much of what was before. */
    private static final int WINDOW = 1 << 16;
    private static final int OVERLAP = 256;

    private BinaryWords() {
    }

    /** Whether none of an object's own identifiers stands there, in one byte a letter or in two. */
    static boolean none(byte[] bytes, TextCleaner own) {
        for (int from = 0; from + SHORTEST <= bytes.length; from += WINDOW - OVERLAP) {
            String narrow = new String(bytes, from, Math.min(WINDOW, bytes.length - from), StandardCharsets.ISO_8859_1);
            String wide = narrow.replace("\0", "");
            if (own.identifies(narrow, SHORTEST) || wide.length() < narrow.length() && own.identifies(wide, SHORTEST)) {
                return false;
            }
        }
        return true;
    }
}
