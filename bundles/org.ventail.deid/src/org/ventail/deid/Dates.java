package org.ventail.deid;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dcm4che3.data.VR;

/**
 * Shifts dates by whole days (PS3.15 E.3.6, modified dates): intervals stay, and with whole weeks weekdays too. Times of
 * day stay. Immutable.
 */
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    /** PS3.5: a date, or the old form with dots; a date with time, fraction and zone. */
    private static final Pattern DATE = Pattern.compile("([0-9]{4})\\.?([0-9]{2})\\.?([0-9]{2})");
    private static final String ZONE = "(?:[+-](?:0[0-9]|1[0-4])[0-5][0-9])?";
    private static final Pattern DATE_TIME = Pattern.compile("([0-9]{8})((?:" + time("") + ")?" + ZONE + ")");
    private static final Pattern TIME = Pattern.compile(time(":?"));
    /** A year, or a year and a month, which cannot be shifted by days. */
    private static final Pattern PART_OF_DATE = Pattern.compile("[0-9]{4}(?:0[1-9]|1[0-2])?" + ZONE);
    /** What programs write where no date is known: whoever recognised one after a shift would know by how much. */
    private static final Set<String> NO_DATES = Set.of("00010101", "11111111", "18000101", "18991230", "18991231", "19000101",
            "19010101", "19700101", "99991231");
    private final int days;

    Dates(int days) {
        this.days = days;
    }

    /** The shifted value; empty if it is no valid single date, time or date with time. */
    Optional<String> shifted(String value, VR vr) {
        String v = value.strip();
        try {
            return switch (vr) {
                case DA -> date(v);
                case DT -> dateTime(v);
                case TM -> TIME.matcher(v).matches() ? Optional.of(v) : Optional.empty();
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            // the thirtieth of February is no date that could be shifted; the caller removes it
            return Optional.empty();
        }
    }

    /** Whether a value is a date, a time, or a date with time, which may be a part of one. */
    boolean valid(String value, VR vr) {
        return vr == VR.DT && PART_OF_DATE.matcher(value.strip()).matches() || shifted(value, vr).isPresent();
    }

    /** Hours, minutes, seconds and fractions, as far as they are known. */
    private static String time(String between) {
        return "(?:[01][0-9]|2[0-3])(?:" + between + "[0-5][0-9](?:" + between + "(?:[0-5][0-9]|60)(?:\\.[0-9]{1,6})?)?)?";
    }

    private Optional<String> date(String v) {
        Matcher m = DATE.matcher(v);
        return m.matches() ? Optional.of(shift(m.group(1) + m.group(2) + m.group(3))) : Optional.empty();
    }

    private Optional<String> dateTime(String v) {
        Matcher m = DATE_TIME.matcher(v);
        return m.matches() ? Optional.of(shift(m.group(1)) + m.group(2)) : Optional.empty();
    }

    private String shift(String day) {
        LocalDate date = LocalDate.parse(day, DAY);
        return NO_DATES.contains(day) ? day : date.plusDays(days).format(DAY);
    }
}
