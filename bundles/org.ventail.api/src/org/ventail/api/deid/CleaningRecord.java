package org.ventail.api.deid;

import java.util.List;
import java.util.Map;

/**
 * What was done to one file: how often each action, and which PS3.15 options (CID 7050 codes) were really carried out.
 *
 * @param actions action name ({@code removed}, {@code emptied}, {@code replaced}, {@code uid}, {@code date}) to count
 * @param codes codes of the profile and options done on this object, for example {@code 113100}
 */
public record CleaningRecord(Map<String, Integer> actions, List<String> codes) {
    public CleaningRecord {
        actions = Map.copyOf(actions);
        codes = List.copyOf(codes);
    }
}
