package org.ventail.gate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds what somebody probably meant to write. */
final class Nearest {
    private Nearest() {
    }

    /** {@code , did you mean 'required'?}, or the list of what is allowed when nothing is near. */
    static String hint(String written, Collection<String> allowed) {
        return allowed.stream().min(Comparator.comparingInt(a -> distance(written, a)))
                .filter(a -> distance(written, a) <= Math.max(2, a.length() / 3))
                .map(a -> ", did you mean '" + a + "'?")
                .orElse("; allowed: " + String.join(", ", allowed));
    }

    /** Edit distance (Levenshtein), case ignored. */
    static int distance(String a, String b) {
        String s = a.toLowerCase(Locale.ROOT);
        String t = b.toLowerCase(Locale.ROOT);
        int[] row = new int[t.length() + 1];
        for (int j = 0; j <= t.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= s.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= t.length(); j++) {
                int replace = diagonal + (s.charAt(i - 1) == t.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[t.length()];
    }
}
