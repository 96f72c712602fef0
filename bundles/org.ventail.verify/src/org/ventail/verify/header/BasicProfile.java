package org.ventail.verify.header;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.VR;

/** PS3.15 Table E.1-1 as rows by tag and by keyword, from {@code basic-profile.tsv}. Immutable. */
final class BasicProfile {
    private static final int REPEATING_50 = 0x50000000;
    private static final int REPEATING_60 = 0x60000000;
    private final Map<String, ProfileRow> byTag = new HashMap<>();
    private final Map<String, ProfileRow> byKeyword = new HashMap<>();

    private BasicProfile() {
    }

    static BasicProfile shipped() {
        BasicProfile p = new BasicProfile();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                BasicProfile.class.getResourceAsStream("basic-profile.tsv"), StandardCharsets.US_ASCII))) {
            lines.lines().filter(l -> !l.startsWith("#")).forEach(p::add);
        } catch (IOException e) {
            throw new IllegalStateException("basic-profile.tsv is part of this bundle", e);
        }
        return p;
    }

    private void add(String line) {
        String[] columns = line.split("\t", -1);
        Map<String, String> options = new HashMap<>();
        for (String option : columns[3].split(",")) {
            if (!option.isEmpty()) {
                options.put(option.substring(0, 6), option.substring(7));
            }
        }
        int tag = ElementDictionary.tagForKeyword(columns[1], null);
        boolean personName = tag != -1 && ElementDictionary.vrOf(tag, null) == VR.PN;
        ProfileRow row = new ProfileRow(columns[1], columns[2], Map.copyOf(options), personName);
        byTag.put(columns[0], row);
        byKeyword.put(columns[1], row);
    }

    Optional<ProfileRow> row(int tag) {
        return Optional.ofNullable(byTag.get(key(tag)));
    }

    Optional<ProfileRow> row(String keyword) {
        return Optional.ofNullable(byKeyword.get(keyword));
    }

    int size() {
        return byTag.size();
    }

    /** Curves and overlays have even groups 50xx and 60xx. */
    private static String key(int tag) {
        int family = tag & 0xff000000;
        if (family == REPEATING_50) {
            return "50xxxxxx";
        }
        if (family == REPEATING_60) {
            return "60xx%04x".formatted(tag & 0xffff);
        }
        return "%08x".formatted(tag);
    }
}
