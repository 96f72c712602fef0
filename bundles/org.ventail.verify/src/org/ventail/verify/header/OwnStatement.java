package org.ventail.verify.header;

import java.util.regex.Pattern;

/**
 * What a cleaned file says by which shipped profile it was cleaned. Its words are nobody's, even where a department is called
 * {@code DEFAULT}. Names of other profiles are looked through like every text.
 */
final class OwnStatement {
    private static final Pattern PROFILE = Pattern.compile(
            "Ventail profile: (?:research-default|strict|longitudinal|custom) \\d{1,3}\\.\\d{1,3}(?![\\w.])");

    private OwnStatement() {
    }

    /** A text without such statements. */
    static String removedFrom(String text) {
        return PROFILE.matcher(text).replaceAll(" ");
    }
}
