package org.ventail.deid;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.dcm4che3.data.ElementDictionary;
import org.ventail.api.deid.CleaningRecord;

/** Counts what was done to one file. One owner. */
final class Tally {
    static final String REMOVED = "removed";
    static final String EMPTIED = "emptied";
    static final String REPLACED = "replaced";
    static final String UID = "uid";
    static final String DATE = "date";
    static final String SHIFTED = "shifted";
    static final String TEXT = "text";
    static final String AGE = "age";
    private static final Map<Integer, String> NAMES = new ConcurrentHashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Map<Integer, Integer>> attributes = new TreeMap<>();

    void count(String action) {
        counts.merge(action, 1, Integer::sum);
    }

    /** Counts what was done to an attribute, by what was done to which. */
    void count(String action, int tag) {
        count(action);
        attributes.computeIfAbsent(action, a -> new HashMap<>()).merge(tag, 1, Integer::sum);
    }

    /** Whether the same was done, to the same attributes. */
    boolean same(Tally other) {
        return counts.equals(other.counts) && attributes.equals(other.attributes);
    }

    CleaningRecord record(List<String> codes) {
        Map<String, Integer> named = new HashMap<>();
        attributes.forEach((action, tags) -> tags.forEach((tag, n) -> named.put(name(tag) + ": " + action, n)));
        return new CleaningRecord(counts, codes, named);
    }

    private static String name(int tag) {
        // of the standard's own attributes there are no more than the dictionary has
        return (tag >>> 16 & 1) == 1 ? number(tag) + " private" : NAMES.computeIfAbsent(tag, t -> {
            String keyword = ElementDictionary.keywordOf(t, null);
            return number(t) + " " + (keyword == null || keyword.isEmpty() ? "unknown" : keyword);
        });
    }

    private static String number(int tag) {
        HexFormat hex = HexFormat.of().withUpperCase();
        return "(" + hex.toHexDigits((short) (tag >>> 16)) + "," + hex.toHexDigits((short) tag) + ")";
    }
}
