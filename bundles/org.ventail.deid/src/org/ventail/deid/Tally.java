package org.ventail.deid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    CleaningRecord record(List<String> codes) {
        Map<String, Integer> named = new HashMap<>();
        attributes.forEach((action, tags) -> tags.forEach((tag, n) -> named.put(name(tag) + ": " + action, n)));
        return new CleaningRecord(counts, codes, named);
    }

    private static String name(int tag) {
        String keyword = (tag >>> 16 & 1) == 1 ? "private" : ElementDictionary.keywordOf(tag, null);
        return "(%04X,%04X) %s".formatted(tag >>> 16, tag & 0xffff, keyword == null || keyword.isEmpty() ? "unknown"
                : keyword);
    }
}
