package org.ventail.deid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Caps ages: who is older than most is as good as named. */
final class Ages {
    private static final Pattern AGE = Pattern.compile("([0-9]{3})([DWMY])");

    private Ages() {
    }

    /** The age (AS) with years above the oldest as one more than that; empty text if it is no age. */
    static String capped(String age, int oldestYears) {
        Matcher m = AGE.matcher(age.strip());
        if (!m.matches()) {
            return "";
        }
        double perYear = switch (m.group(2).charAt(0)) {
            case 'D' -> 365.25;
            case 'W' -> 52.18;
            case 'M' -> 12;
            default -> 1;
        };
        double years = Integer.parseInt(m.group(1)) / perYear;
        return years >= oldestYears + 1 || m.group(2).equals("Y") && years > oldestYears
                ? "%03dY".formatted(oldestYears + 1)
                : age.strip();
    }
}
