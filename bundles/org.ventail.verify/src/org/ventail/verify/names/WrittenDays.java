package org.ventail.verify.names;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and months that a text writes: in figures of any order, in words of many languages, in East Asian years and eras. Where the
 * order of day and month is not said, both are meant. Days are {@code 2019-05-03}, months {@code 2019-05}, days of any year {@code
 * --05-03}, and years of birth {@code *1961}.
 */
public final class WrittenDays {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern YEAR_FIRST = Pattern
            .compile("(?<!\\d)((?:19|20)\\d\\d)([-/._]?)(\\d{1,2})\\2(\\d{1,2})(?:\\d{6})?(?!\\d)");
    private static final Pattern YEAR_LAST = Pattern.compile("(?<!\\d)(\\d{1,2})([-/._])(\\d{1,2})\\2((?:19|20)?\\d\\d)(?!\\d)");
    private static final Pattern MONTH_OF_YEAR = Pattern.compile(
            "(?<![\\d.,/-])(?:(0?[1-9]|1[0-2])[/-]((?:19|20)\\d\\d)|((?:19|20)\\d\\d)-(0[1-9]|1[0-2]))(?![\\d.,/-])");
    private static final String OF = "(?:(?:de|do|di|of)\\b[ .]*)?";
    private static final Pattern DAY_AND_WORD = Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\u00ba)?[ .-]*" + OF
            + "([\\p{L}\\p{M}]{3,14})[ .,-]*" + OF + "((?:19|20|25)?\\d\\d(?!\\d))?", FLAGS);
    private static final Pattern WORD_AND_DAY = Pattern.compile(
            "\\b(\\p{L}{3,12})[ .-]*(\\d{1,2})(?:st|nd|rd|th)?\\b(?:[ ,.-]+((?:19|20)\\d\\d)(?!\\d))?", FLAGS);
    private static final Pattern WORD_AND_YEAR = Pattern.compile("\\b(\\p{L}{3,12})[ .,-]*" + OF + "((?:19|20)\\d\\d)(?!\\d)",
            FLAGS);
    private static final Pattern EAST_ASIAN = Pattern
            .compile("(?:(\u660e\u6cbb|\u5927\u6b63|\u662d\u548c|\u5e73\u6210|\u4ee4\u548c)\\s*)?"
                    + "(\u5143|\\d{1,4})\\s*[\u5e74\ub144]\\s*(\\d{1,2})\\s*[\u6708\uc6d4](?:\\s*(\\d{1,2})\\s*[\u65e5\uc77c\u53f7])?");
    private static final Pattern BORN = Pattern.compile(
            "(?:\\b(?:born|geb(?:oren)?|n\u00e9e?|dob|yob|birth ?year)\\b|(?<![\\w)])\\*)[ .:]{0,3}(?:in |am )?((?:19|20)\\d\\d)(?!\\d)",
            FLAGS);
    /** The year before the first of an era. */
    private static final Map<String, Integer> ERAS = Map.of("\u660e\u6cbb", 1867, "\u5927\u6b63", 1911, "\u662d\u548c", 1925,
            "\u5e73\u6210", 1988, "\u4ee4\u548c", 2018);
    private static final int DAY_LENGTH = 10;
    /** What programs write for no day. */
    private static final Set<String> NOBODYS = Set.of("1900-01-01", "1970-01-01");
    private static final int BUDDHIST = 543;
    private static final int LATEST = 2100;
    private final Set<String> found = new HashSet<>();

    private WrittenDays() {
    }

    /** All of a text. */
    public static Set<String> of(String text) {
        WrittenDays days = new WrittenDays();
        if (text.chars().anyMatch(Character::isDigit)) {
            days.figures(text);
            days.words(text);
        }
        return days.found;
    }

    /** In which ways a text could tell a day of a header, {@code 20190503}; none if it is no day. */
    public static Set<String> tellingOf(String day) {
        Set<String> all = new HashSet<>();
        for (String written : of(day)) {
            if (written.length() != DAY_LENGTH || NOBODYS.contains(written)) {
                continue;
            }
            all.addAll(List.of(written, written.substring(0, 7), "-" + written.substring(4)));
        }
        return all;
    }

    private void figures(String text) {
        for (Matcher m = YEAR_FIRST.matcher(text); m.find();) {
            if (!m.group(2).isEmpty() || m.group(3).length() + m.group(4).length() == 4) {
                day(number(m.group(1)), number(m.group(3)), number(m.group(4)));
            }
        }
        for (Matcher m = YEAR_LAST.matcher(text); m.find();) {
            for (int year : years(m.group(4))) {
                day(year, number(m.group(3)), number(m.group(1)));
                day(year, number(m.group(1)), number(m.group(3)));
            }
        }
        for (Matcher m = MONTH_OF_YEAR.matcher(text); m.find();) {
            boolean first = m.group(1) != null;
            month(number(m.group(first ? 2 : 3)), number(m.group(first ? 1 : 4)));
        }
        for (Matcher m = EAST_ASIAN.matcher(text); m.find();) {
            int year = m.group(2).equals("\u5143") ? 1 : number(m.group(2));
            year += m.group(1) == null ? 0 : ERAS.get(m.group(1));
            if (m.group(4) == null) {
                month(year, number(m.group(3)));
            } else {
                day(year, number(m.group(3)), number(m.group(4)));
            }
        }
        for (Matcher m = BORN.matcher(text); m.find();) {
            found.add("*" + m.group(1));
        }
    }

    private void words(String text) {
        for (Matcher m = DAY_AND_WORD.matcher(text); m.find();) {
            for (int month : MonthNames.of(m.group(2), m.group(3) != null)) {
                dayOf(month, m.group(1), m.group(3));
            }
        }
        for (Matcher m = WORD_AND_DAY.matcher(text); m.find();) {
            for (int month : MonthNames.of(m.group(1), m.group(3) != null)) {
                dayOf(month, m.group(2), m.group(3));
            }
        }
        for (Matcher m = WORD_AND_YEAR.matcher(text); m.find();) {
            MonthNames.of(m.group(1), true).stream().filter(month -> month != 0)
                    .forEach(month -> month(number(m.group(2)), month));
        }
    }

    /** @param month 0 if the word is of another alphabet and may be any */
    private void dayOf(int month, String day, String year) {
        if (year != null) {
            for (int y : years(year)) {
                for (int i = month == 0 ? 1 : month; i <= (month == 0 ? 12 : month); i++) {
                    day(y, i, number(day));
                }
            }
        } else if (month != 0 && number(day) >= 1 && number(day) <= 31) {
            found.add("--%02d-%02d".formatted(month, number(day)));
        }
    }

    private static int[] years(String written) {
        int year = number(written);
        return written.length() > 2 ? new int[] {year > LATEST ? year - BUDDHIST : year} : new int[] {1900 + year, 2000 + year};
    }

    private static int number(String figures) {
        return Integer.parseInt(figures);
    }

    private void month(int year, int month) {
        if (month >= 1 && month <= 12) {
            found.add("%04d-%02d".formatted(year, month));
        }
    }

    private void day(int year, int month, int day) {
        try {
            found.add(LocalDate.of(year, month, day).toString());
        } catch (DateTimeException e) {
            // numbers of something else
            return;
        }
    }
}
