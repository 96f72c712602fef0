package org.ventail.verify.header;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Private attributes that the standard knows to hold nothing that identifies (PS3.15 Table E.3.10-1). Immutable. */
final class SafePrivate {
    private static final Set<String> KNOWN = shipped();

    private SafePrivate() {
    }

    private static Set<String> shipped() {
        Set<String> known = new HashSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SafePrivate.class.getResourceAsStream("safe-private.tsv"), StandardCharsets.US_ASCII))) {
            lines.lines().filter(l -> !l.startsWith("#")).map(l -> l.split("\t")).forEach(columns -> {
                for (String element : columns[2].split(" ")) {
                    known.add(columns[0] + " " + columns[1] + " " + element);
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException("safe-private.tsv is part of this bundle", e);
        }
        return Set.copyOf(known);
    }

    static boolean contains(int tag, String creator) {
        return creator != null && KNOWN.contains("%04x %s %02x".formatted(tag >>> 16, creator.trim(), tag & 0xff));
    }
}
