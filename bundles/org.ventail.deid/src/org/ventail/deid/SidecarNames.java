package org.ventail.deid;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.dcm4che3.data.ElementDictionary;

/**
 * What keys of sidecars and headings of tables stand for: an attribute of DICOM, whose rule then applies, or something about the
 * acquisition that says nothing of anybody. Immutable.
 */
final class SidecarNames {
    private static final String TABLE = "sidecar-names.txt";
    private final Map<String, Integer> tags = new HashMap<>();
    private final Set<String> harmless = new HashSet<>();

    private SidecarNames() {
    }

    /** Reads the table that is shipped. */
    static SidecarNames load() {
        SidecarNames names = new SidecarNames();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(SidecarNames.class.getResourceAsStream(TABLE), StandardCharsets.US_ASCII))) {
            lines.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).forEach(names::add);
        } catch (IOException e) {
            throw new IllegalStateException(TABLE + " is missing", e);
        }
        return names;
    }

    private void add(String line) {
        String[] words = line.split(" = ");
        if (words.length == 1) {
            harmless.add(line);
            return;
        }
        int tag = ElementDictionary.tagForKeyword(words[1], null);
        if (tag == -1) {
            throw new IllegalStateException(TABLE + ": no attribute " + words[1]);
        }
        tags.put(words[0], tag);
    }

    /** The attribute; empty if it is none. */
    OptionalInt tag(String name) {
        Integer known = tags.get(name);
        if (known != null) {
            return OptionalInt.of(known);
        }
        // keywords are letters and digits; the dictionary looks any other name up in vain
        int tag = name.matches("[A-Z][A-Za-z0-9]{1,63}") ? ElementDictionary.tagForKeyword(name, null) : -1;
        return tag == -1 ? OptionalInt.empty() : OptionalInt.of(tag);
    }

    /** Whether it describes the acquisition and nobody. */
    boolean harmless(String name) {
        return harmless.contains(name);
    }
}
