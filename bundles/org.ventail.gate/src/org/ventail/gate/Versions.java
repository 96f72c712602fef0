package org.ventail.gate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares versions by their three numbers, as OSGi does; the qualifier does not count. */
final class Versions {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?(?:[.-].*)?");

    private Versions() {
    }

    /** Whether the version is that or newer; an unreadable version is not. */
    static boolean atLeast(String version, String minimum) {
        Matcher a = FORM.matcher(version == null ? "" : version);
        Matcher b = FORM.matcher(minimum);
        if (!a.matches() || !b.matches()) {
            return false;
        }
        for (int i = 1; i <= 3; i++) {
            int order = Integer.compare(number(a, i), number(b, i));
            if (order != 0) {
                return order > 0;
            }
        }
        return true;
    }

    private static int number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
    }
}
