package org.ventail.api.deid;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ventail.api.model.Digest;

/**
 * How metadata is cleaned: the Basic Application Confidentiality Profile of PS3.15 Annex E with some of its options, and
 * what a site decides beyond it. Immutable.
 *
 * @param name what people call it
 * @param version of the file it was read from
 * @param options carried out besides the Basic Profile
 * @param oldestAge ages above it, in years, become one more than it
 * @param attributes by tag: another action than the standard's
 * @param safePrivate private attributes that stay, besides the standard's own list, under
 *        {@link CleaningOption#RETAIN_SAFE_PRIVATE}
 */
public record CleaningProfile(String name, String version, Set<CleaningOption> options, int oldestAge,
        Map<Integer, AttributeAction> attributes, Set<PrivateAttribute> safePrivate) {
    /** The greatest age that is commonly held to single nobody out (45 CFR 164.514). */
    public static final int OLDEST_AGE = 89;
    /** The Basic Profile and nothing else. */
    public static final CleaningProfile BASIC = new CleaningProfile("basic", "1", Set.of(), OLDEST_AGE, Map.of(),
            Set.of());

    public CleaningProfile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(version);
        options = Set.copyOf(options);
        attributes = Map.copyOf(attributes);
        safePrivate = Set.copyOf(safePrivate);
        if (options.contains(CleaningOption.RETAIN_FULL_DATES)
                && options.contains(CleaningOption.RETAIN_MODIFIED_DATES)) {
            throw new IllegalArgumentException("dates can be kept or shifted, not both");
        }
        if (oldestAge < 0 || oldestAge > 120) {
            throw new IllegalArgumentException("oldestAge: " + oldestAge + " is no age; it must be 0 to 120");
        }
    }

    /** Whether an option is carried out. */
    public boolean has(CleaningOption option) {
        return options.contains(option);
    }

    /** Of everything that decides what becomes of a file; profiles that do the same have the same. */
    public Digest digest() {
        Set<CleaningOption> sorted = EnumSet.noneOf(CleaningOption.class);
        sorted.addAll(options);
        Set<String> safe = new TreeSet<>();
        safePrivate.forEach(p -> safe.add(p.toString()));
        String text = sorted + "\n" + oldestAge + "\n" + new TreeMap<>(attributes) + "\n" + safe;
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
