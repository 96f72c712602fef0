package org.ventail.deid;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dcm4che3.data.VR;

/** Dates and times as sidecars and tables write them (ISO 8601, or DICOM's own form), read as DICOM's and written back alike. */
final class IsoDates {
    private static final String CLOCK = "(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:\\.(\\d{1,6})\\d*)?)?";
    private static final Pattern DAY = Pattern.compile("(\\d{4})([-/.]?)(\\d{2})\\2(\\d{2})");
    private static final Pattern TIME = Pattern.compile(CLOCK);
    private static final Pattern DATE_TIME = Pattern.compile(
            "(" + DAY.pattern().replace("\\2", "\\3") + ")((?:[T ]?" + CLOCK + ")?(?:Z|[+-]\\d{2}:?\\d{2})?)");
    /** Of a day in DICOM's form, with which dates and times begin. */
    static final int DIGITS = 8;

    private IsoDates() {
    }

    /** In DICOM's form; empty if it is no date, time or date with time. */
    static Optional<String> toDicom(String text, VR vr) {
        String v = text.strip();
        return switch (vr) {
            case DA -> matched(DAY, v).map(m -> m.group(1) + m.group(3) + m.group(4));
            case TM -> matched(TIME, v).map(IsoDates::clock);
            case DT -> matched(DATE_TIME, v).map(m -> m.group(2) + m.group(4) + m.group(5) + m.group(6).replaceAll("[:T Z]", ""));
            default -> Optional.empty();
        };
    }

    private static Optional<Matcher> matched(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        return m.matches() ? Optional.of(m) : Optional.empty();
    }

    private static String clock(Matcher m) {
        String seconds = m.group(3) == null ? "" : m.group(3) + (m.group(4) == null ? "" : "." + m.group(4));
        return "0".repeat(2 - m.group(1).length()) + m.group(1) + m.group(2) + seconds;
    }

    /** A changed value, written as the original was: only the day is another. */
    static String like(String original, String changed, VR vr) {
        Matcher day = DAY.matcher(original.strip());
        if (vr == VR.TM || !day.lookingAt() || changed.length() < DIGITS) {
            return changed;
        }
        String between = day.group(2);
        return changed.substring(0, 4) + between + changed.substring(4, 6) + between + changed.substring(6, DIGITS)
                + original.strip().substring(day.end());
    }
}
