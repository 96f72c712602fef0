package org.ventail.deid;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ventail.api.deid.CleaningRecord;

/** Counts what was done to one file. One owner. */
final class Tally {
    static final String REMOVED = "removed";
    static final String EMPTIED = "emptied";
    static final String REPLACED = "replaced";
    static final String UID = "uid";
    static final String DATE = "date";
    private final Map<String, Integer> counts = new TreeMap<>();

    void count(String action) {
        counts.merge(action, 1, Integer::sum);
    }

    CleaningRecord record(List<String> codes) {
        return new CleaningRecord(counts, codes);
    }
}
