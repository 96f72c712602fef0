package org.ventail.deid;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * PS3.15 Table E.1-1, Basic Application Confidentiality Profile: 617 attributes and what happens to each. Immutable.
 */
final class BasicProfile {
    private static final String TABLE = "basic-profile.txt";
    private final Map<Integer, BasicAction> actions;

    private BasicProfile(Map<Integer, BasicAction> actions) {
        this.actions = Map.copyOf(actions);
    }

    /** Reads the table that is shipped. */
    static BasicProfile load() {
        Map<Integer, BasicAction> actions = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(BasicProfile.class.getResourceAsStream(TABLE), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    actions.put(Integer.parseUnsignedInt(line.substring(0, 8), 16), BasicAction.of(line.substring(9)));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(TABLE + " is missing", e);
        }
        return new BasicProfile(actions);
    }

    /** What the table says; empty when the attribute is not in it. */
    Optional<BasicAction> action(int tag) {
        return Optional.ofNullable(actions.get(tag));
    }

    /** All attributes of the table. */
    Set<Integer> tags() {
        return actions.keySet();
    }
}
