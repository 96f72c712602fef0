package org.ventail.verify.header;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ventail.verify.names.NameForms;
import org.ventail.verify.names.WrittenDays;

/**
 * Finds in texts what a cleaner may have overlooked: the original's names in any form, its days however they are written, and names
 * with a caret. Filled first, then asked; one thread. Never logged: findings name attributes.
 */
final class Leftovers {
    private static final Set<String> NAMES_BEFORE_CARETS = Set.of("StudyDescription", "PerformedProcedureStepDescription",
            "RequestedProcedureDescription");
    /** Values of dates; these are compared elsewhere, as they may have been shifted. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-?\\d\\d-?\\d\\d(?:[T ]?[\\d:.+Z-]*)?");
    /** Texts repeat in every file of a series. */
    private static final int MOST_REMEMBERED = 10_000;
    private final NameForms<ProfileRow> names = new NameForms<>();
    private final Map<String, ProfileRow> days = new HashMap<>();
    private final Set<String> harmless = new HashSet<>();
    private Set<String> lastCodes = Set.of();

    /** A value of the original. */
    void add(ProfileRow row, String value) {
        if (row.personName()) {
            names.add(value, row);
        } else if (row.keyword().endsWith("Date") || row.keyword().endsWith("DateTime")) {
            WrittenDays.tellingOf(value).forEach(d -> days.putIfAbsent(d, row));
            if (row.keyword().equals("PatientBirthDate") && value.length() >= 4) {
                days.putIfAbsent("*" + value.substring(0, 4), row);
            }
        } else if (!row.uid() && !row.dateOrTime() && !row.descriptive() && !row.patientCharacteristic()) {
            names.addNumber(value, row);
        } else if (row.descriptive()) {
            WrittenDays.of(value).forEach(d -> days.putIfAbsent(d, row));
            if (NAMES_BEFORE_CARETS.contains(row.keyword())) {
                names.addDescription(value, row);
            }
        }
    }

    /**
     * What is left in a text, in words.
     *
     * @param free whether people wrote it; codes may look like short names, and numbers in them like days
     * @param codes options that were carried out; what they let stay is not looked for
     */
    Optional<String> in(String text, boolean free, Set<String> codes) {
        if (!codes.equals(lastCodes)) {
            harmless.clear();
            lastCodes = Set.copyOf(codes);
        }
        String asked = (free ? "t" : "c").concat(text);
        if (text.isBlank() || harmless.contains(asked)) {
            return Optional.empty();
        }
        Optional<String> found = find(text, free, codes);
        if (found.isEmpty() && harmless.size() < MOST_REMEMBERED) {
            harmless.add(asked);
        }
        return found;
    }

    private Optional<String> find(String text, boolean free, Set<String> codes) {
        Optional<ProfileRow> name = names.in(text, free, row -> !row.mayKeep(codes));
        if (name.isPresent()) {
            return Optional.of("a form of the original's " + name.get().keyword());
        }
        if (!free) {
            return Optional.empty();
        }
        if (!DATE.matcher(text.strip()).matches()) {
            for (String day : WrittenDays.of(text)) {
                if (days.containsKey(day) && !days.get(day).mayKeep(codes)) {
                    return Optional.of("a day of the original's " + days.get(day).keyword());
                }
            }
        }
        return NameForms.hasCaretName(text) ? Optional.of("words with a caret, as names are written") : Optional.empty();
    }
}
