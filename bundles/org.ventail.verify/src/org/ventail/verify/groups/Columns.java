package org.ventail.verify.groups;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which column a DICOM keyword, a sidecar's key or a heading of a BIDS table belongs to. Several words say the same: an age
 * is an age wherever it stands.
 */
final class Columns {
    static final String AGE = "age";
    static final String DATE = "date";
    private static final String SCANNER = "scanner";
    private static final String SITE = "site";
    private static final Map<String, String> KNOWN = known();
    /** What cleaners write where a standard wants a value: it says nothing of anybody. */
    private static final Set<String> NOTHING = Set.of("", "n/a", "anonymized", "anonymised", "removed", "unknown", "000y", "0",
            "19000101", "19000101000000", "1900-01-01");

    private Columns() {
    }

    private static Map<String, String> known() {
        Map<String, String> m = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        put(m, AGE, "PatientAge", "age", "age_at_scan");
        put(m, "birth", "PatientBirthDate", "birthdate", "dob", "birth");
        put(m, "sex", "PatientSex", "sex", "gender");
        put(m, "ethnicity", "EthnicGroup", "ethnicity", "race");
        put(m, "size", "PatientSize", "size", "height");
        put(m, "weight", "PatientWeight", "weight");
        put(m, "handedness", "handedness", "hand");
        put(m, SITE, "InstitutionName", "InstitutionalDepartmentName", "InstitutionAddress", "site", "center", "centre");
        put(m, DATE, "StudyDate", "SeriesDate", "AcquisitionDate", "ContentDate", "AcquisitionDateTime", "acq_time",
                "date", "scan_date", "session_date");
        // make and field strength are shared by thousands; the model, the station and the number are not
        put(m, SCANNER, "ManufacturerModelName", "ManufacturersModelName", "StationName", "DeviceSerialNumber", "scanner");
        put(m, "diagnosis", "diagnosis", "dx", "disease");
        put(m, "group", "group");
        return m;
    }

    private static void put(Map<String, String> all, String column, String... words) {
        for (String word : words) {
            all.put(word, column);
        }
    }

    /** The column of a DICOM keyword or a sidecar's key; empty for those that say nothing about a person. */
    static Optional<String> ofKeyword(String keyword) {
        return Optional.ofNullable(KNOWN.get(keyword));
    }

    /** The column of a heading: every column of a table is one. */
    static String ofHeading(String heading) {
        return KNOWN.getOrDefault(heading.strip(), heading.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a cell says nothing. */
    static boolean empty(String written) {
        return NOTHING.contains(written.strip().toLowerCase(Locale.ROOT));
    }

    /** A value in the one way it is written here. */
    static String value(String column, String keyword, String written) {
        String text = written.strip();
        return switch (column) {
            case AGE -> years(text);
            case DATE -> day(text);
            case SCANNER, SITE -> keyword + " " + text.toLowerCase(Locale.ROOT);
            default -> text.toLowerCase(Locale.ROOT);
        };
    }

    /** {@code 045Y}, {@code 45.0} and {@code 45} are one age; months, weeks and days count as whole years. */
    private static String years(String text) {
        if (text.matches("\\d{1,3}[yY]?") || text.matches("\\d{1,3}\\.\\d+")) {
            return Integer.toString((int) Double.parseDouble(text.replaceAll("[yY]$", "")));
        }
        if (!text.matches("\\d{1,3}[MWD]")) {
            return text;
        }
        double perYear = Map.of('M', 12.0, 'W', 52.18, 'D', 365.25).get(text.charAt(text.length() - 1));
        return Integer.toString((int) (Integer.parseInt(text.substring(0, text.length() - 1)) / perYear));
    }

    private static String day(String text) {
        if (text.matches("\\d{8}.*")) {
            return text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6, 8);
        }
        return text.matches("\\d{4}-\\d{2}-\\d{2}.*") ? text.substring(0, 10) : text;
    }
}
