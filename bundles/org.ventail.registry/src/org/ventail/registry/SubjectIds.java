package org.ventail.registry;

import java.util.HexFormat;

/** One spelling for one person: how ids from folders, headers and lists are brought together. */
final class SubjectIds {
    private SubjectIds() {
    }

    /**
     * Without surrounding space and without BIDS' {@code sub-}. Case counts: hospitals have ids that differ by it only.
     */
    static String normal(String id) {
        String text = id.strip();
        String bare = text.startsWith("sub-") ? text.substring(4) : text;
        if (bare.isEmpty()) {
            throw new IllegalArgumentException("an empty subject id");
        }
        return bare;
    }

    /** What the database holds instead of the id. */
    static String key(KeyedHash hash, String id) {
        return HexFormat.of().formatHex(hash.of("subject", normal(id)));
    }
}
