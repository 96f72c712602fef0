package org.ventail.io.bids;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file name of the Brain Imaging Data Structure taken apart: {@code sub-01_ses-2_acq-a_T1w} has the entities sub,
 * ses, acq and the suffix T1w.
 *
 * @param entities in the order of the name
 * @param suffix what kind of data it is; may be empty for tables of a whole dataset
 */
record BidsName(Map<String, String> entities, String suffix) {
    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z]+-[A-Za-z0-9+]+_)*[A-Za-z0-9]+");
    private static final Set<String> DERIVED = Set.of("mask", "defacemask", "dseg", "probseg");

    /** From a file name without extensions; empty if it is not made like one. */
    static Optional<BidsName> parse(String stem) {
        if (!NAME.matcher(stem).matches()) {
            return Optional.empty();
        }
        Map<String, String> entities = new LinkedHashMap<>();
        String[] parts = stem.split("_");
        for (int i = 0; i < parts.length - 1; i++) {
            int dash = parts[i].indexOf('-');
            entities.put(parts[i].substring(0, dash), parts[i].substring(dash + 1));
        }
        return Optional.of(new BidsName(entities, parts[parts.length - 1]));
    }

    Optional<String> subject() {
        return Optional.ofNullable(entities.get("sub"));
    }

    Optional<String> session() {
        return Optional.ofNullable(entities.get("ses"));
    }

    /** Whether such an image was made from another one. */
    boolean derived() {
        return DERIVED.contains(suffix);
    }

    /** Whether a sidecar of that name speaks of an image of this name (inheritance principle). */
    boolean inheritsFrom(BidsName sidecar) {
        return suffix.equals(sidecar.suffix) && entities.entrySet().containsAll(sidecar.entities.entrySet());
    }
}
