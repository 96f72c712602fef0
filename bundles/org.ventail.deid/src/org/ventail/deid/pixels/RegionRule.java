package org.ventail.deid.pixels;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.VR;

/**
 * Where the pictures of one kind of device show who it is.
 *
 * @param name of the rule, for people
 * @param when attributes by keyword: a number that is the same, or a text that contains one of some, whatever its case;
 * all of them
 * @param blank rectangles: left column, top row, width, height; what lies outside of a picture does not matter
 * @param outsideRegions whether everything goes that lies in none of the regions of an ultrasound picture (PS3.3 C.8.5.5)
 */
public record RegionRule(@JsonProperty(required = true) String name,
        @JsonProperty(required = true) Map<String, List<String>> when,
        List<List<Integer>> blank, boolean outsideRegions) {
    public RegionRule {
        Objects.requireNonNull(name);
        when = Map.copyOf(when);
        blank = blank == null ? List.of() : List.copyOf(blank);
        if (when.isEmpty() || blank.isEmpty() && !outsideRegions) {
            throw new IllegalArgumentException("a rule says when, and what to blank");
        }
        for (List<Integer> b : blank) {
            if (b.size() != 4 || b.get(0) < 0 || b.get(1) < 0 || b.get(2) < 1 || b.get(3) < 1) {
                throw new IllegalArgumentException("a rectangle is left column, top row, width, height");
            }
        }
        for (String keyword : when.keySet()) {
            if (ElementDictionary.tagForKeyword(keyword, null) == -1) {
                throw new IllegalArgumentException("no attribute: " + keyword);
            }
        }
    }

    /** Whether it is for pictures with such a header. */
    boolean applies(Attributes header) {
        return when.entrySet().stream().allMatch(e -> applies(header, e.getKey(), e.getValue()));
    }

    private static boolean applies(Attributes header, String keyword, List<String> any) {
        int tag = ElementDictionary.tagForKeyword(keyword, null);
        VR vr = ElementDictionary.vrOf(tag, null);
        if (vr == VR.US || vr == VR.SS || vr == VR.UL) {
            return any.stream().anyMatch(v -> v.equals(String.valueOf(header.getInt(tag, -1))));
        }
        String[] values = header.getStrings(tag);
        String text = values == null ? "" : String.join("\\", values).toLowerCase(Locale.ROOT);
        return any.stream().anyMatch(v -> text.contains(v.toLowerCase(Locale.ROOT)));
    }
}
