package org.ventail.verify.header;

import java.util.Map;
import java.util.Set;

/**
 * One attribute of PS3.15 Table E.1-1.
 *
 * @param keyword its name
 * @param action of the Basic Profile: {@code X} remove, {@code Z} empty or dummy, {@code D} dummy, {@code U} other
 *        UID, or
 *        alternatives with slashes
 * @param options code of an option (CID 7050) to {@code K} keep or {@code C} clean
 * @param personName whether its values are names of people
 */
record ProfileRow(String keyword, String action, Map<String, String> options, boolean personName) {
    static final String CLEAN_DESCRIPTORS = "113105";
    static final String MODIFIED_DATES = "113107";
    static final String PATIENT_CHARACTERISTICS = "113108";

    /** Whether an option that was carried out lets the attribute stay as it was. */
    boolean mayKeep(Set<String> codes) {
        return options.entrySet().stream().anyMatch(o -> o.getValue().equals("K") && codes.contains(o.getKey()));
    }

    /** Whether an option that was carried out lets a changed value stay. */
    boolean mayClean(Set<String> codes) {
        return options.entrySet().stream().anyMatch(o -> o.getValue().equals("C") && codes.contains(o.getKey()));
    }

    /** Must not be there at all, unless an option says otherwise. */
    boolean mustGo() {
        return action.equals("X");
    }

    boolean uid() {
        return action.contains("U");
    }

    /** Free text that describes the examination rather than a person or place. */
    boolean descriptive() {
        return options.containsKey(CLEAN_DESCRIPTORS);
    }

    boolean dateOrTime() {
        return options.containsKey(MODIFIED_DATES);
    }

    boolean patientCharacteristic() {
        return options.containsKey(PATIENT_CHARACTERISTICS);
    }
}
