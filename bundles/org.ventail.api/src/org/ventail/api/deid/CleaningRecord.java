package org.ventail.api.deid;

import java.util.List;
import java.util.Map;

/**
 * What was done to one file: how often each action, and which PS3.15 options (CID 7050 codes) were really carried out.
 *
 * @param actions action name ({@code removed}, {@code emptied}, {@code replaced}, {@code uid}, {@code date}) to count
 * @param codes codes of the profile and options done on this object, for example {@code 113100}
 * @param attributes what was changed and how ({@code (0008,0080) InstitutionName: removed}) to count; never a value. Empty if
 *        the cleaner does not say
 */
public record CleaningRecord(Map<String, Integer> actions, List<String> codes, Map<String, Integer> attributes) {
    public CleaningRecord {
        actions = Map.copyOf(actions);
        codes = List.copyOf(codes);
        attributes = Map.copyOf(attributes);
    }

    /** Without the list of attributes. */
    public CleaningRecord(Map<String, Integer> actions, List<String> codes) {
        this(actions, codes, Map.of());
    }
}
