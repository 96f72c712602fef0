package org.ventail.deid;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.VR;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.PrivateAttribute;

/** Private attributes that may stay: those of PS3.15 Table E.3.10-1, and what the profile adds. Immutable. */
final class SafePrivate {
    private static final String TABLE = "safe-private.txt";
    /** What the standard names, with its kind of value; UN where it names none. */
    private final Map<PrivateAttribute, VR> standard;
    private final boolean any;
    private final Set<PrivateAttribute> more;

    SafePrivate(Map<PrivateAttribute, VR> standard, CleaningProfile profile) {
        this.standard = standard;
        this.any = profile.has(CleaningOption.RETAIN_SAFE_PRIVATE);
        this.more = profile.safePrivate();
    }

    /** Reads the table that is shipped. */
    static Map<PrivateAttribute, VR> load() {
        Map<PrivateAttribute, VR> rows = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(SafePrivate.class.getResourceAsStream(TABLE), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t");
                for (String element : line.startsWith("#") ? new String[0] : columns[2].split(" ")) {
                    rows.put(new PrivateAttribute(Integer.parseInt(columns[0], 16), columns[1],
                            Integer.parseInt(element.substring(0, 2), 16)), VR.valueOf(element.substring(2)));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(TABLE + " is missing", e);
        }
        return Map.copyOf(rows);
    }

    /** Whether a private attribute of a data set may stay. */
    boolean safe(Attributes data, int tag) {
        return any && attribute(data, tag).filter(a -> standard.containsKey(a) || more.contains(a)).isPresent();
    }

    /** The kind of value that the standard says it has. */
    Optional<VR> kind(Attributes data, int tag) {
        return attribute(data, tag).map(standard::get);
    }

    private static Optional<PrivateAttribute> attribute(Attributes data, int tag) {
        String creator = (tag & 0xffff) < 0x1000 ? null : data.getPrivateCreator(tag);
        return Optional.ofNullable(creator).map(c -> PrivateAttribute.of(tag, c));
    }

    /** Whether it is the creator of a block in which something stays. */
    boolean creatorOfSafe(Attributes data, int tag) {
        int element = tag & 0xffff;
        if (!any || element < 0x10 || element > 0xff) {
            return false;
        }
        for (int other : data.tags()) {
            if (other >>> 16 == tag >>> 16 && (other & 0xffff) >>> 8 == element && safe(data, other)) {
                return true;
            }
        }
        return false;
    }
}
