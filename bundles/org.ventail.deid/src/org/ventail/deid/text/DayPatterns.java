package org.ventail.deid.text;

import java.util.regex.Pattern;

/**
 * Days, months of a year, and times of day as people write them in texts. Years alone, and durations in minutes and seconds,
 * are none.
 */
final class DayPatterns {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String MONTH_NUMBER = "(?:1[0-2]|0?[1-9])";
    private static final String DAY = "(?:[12]\\d|3[01]|0?[1-9])";
    /** English, German, French; Spanish, Portuguese, Italian, Dutch; Polish, Turkish, Scandinavian. */
    private static final String MONTH = "(?:jan(?:uary|uar|vier|uari)?|feb(?:ruary|ruar|ruari)?|f\u00e9v(?:rier)?|m(?:ar(?:ch)?|\u00e4rz|ars)|"
            + "apr(?:il)?|avr(?:il)?|ma[ijy]|jun[ei]?|juin|jul[iy]?|juillet|aug(?:ust|usti|ustus)?|ao\u00fbt|"
            + "sep(?:t(?:ember)?|tembre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember)?|desember|d\u00e9c(?:embre)?|"
            + "enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|"
            + "janeiro|fevereiro|mar\u00e7o|maio|junho|julho|setembro|outubro|novembro|dezembro|"
            + "gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|maart|mei|"
            + "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrze\u015bnia|pa\u017adziernika|listopada|grudnia|"
            + "ocak|\u015fubat|mart|nisan|may\u0131s|haziran|temmuz|a\u011fustos|eyl\u00fcl|ekim|kas\u0131m|aral\u0131k)";
    private static final String OF = "(?:(?:de|do|di|of)\\b)?";

    private DayPatterns() {
    }

    static Pattern all() {
        return Pattern.compile(String.join("|", figures(), words(), asian(), clock()), FLAGS);
    }

    private static String figures() {
        return "(?<!\\d)(?:" + YEAR + "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:\\d{6})?"
                + "|" + YEAR + "[-/._]" + MONTH_NUMBER + "[-/._](?:[12]\\d|3[01]|0?[1-9])"
                + "|" + DAY + "[-/._]" + DAY + "[-/._](?:(?:19|20)?\\d{2}))(?!\\d)"
                // 2000/10 and 5.2019 are numbers of other things
                + "|(?<![\\d.,/-])(?:" + MONTH_NUMBER + "[/-]" + YEAR + "|" + YEAR + "-(?:0[1-9]|1[0-2]))(?![\\d.,/-])"
                + "|(?:\\b(?:born|geb(?:oren)?|n\u00e9e?|dob|yob|birth ?year)\\b|(?<![\\w)])\\*)[ .:]{0,3}(?:in |am )?" + YEAR
                + "(?!\\d)";
    }

    private static String words() {
        return "(?<!\\d)" + DAY + "(?:st|nd|rd|th|er|\u00ba|\\.)?[ .-]*" + OF + "[ .-]*" + MONTH + "\\b[ .,-]*" + OF
                + "[ .,-]*(?:(?:19|20)?\\d{2})?(?!\\d)"
                + "|\\b" + MONTH + "\\b[ .-]*" + DAY + "(?:st|nd|rd|th)?\\b(?:[ ,.-]+" + YEAR + ")?"
                + "|\\b" + MONTH + "\\b[ .,-]*" + OF + "[ .,-]*" + YEAR + "(?!\\d)"
                // a day, a word in letters that are not Latin, and a year
                + "|(?<!\\d)" + DAY + "\\.?[ ]+[\\p{L}\\p{M}&&[^\\p{IsLatin}]]{2,14}[ .]+(?:19|20|25)\\d{2}(?!\\d)";
    }

    /** 2020\u5e741\u67082\u65e5, \u4ee4\u548c2\u5e741\u67082\u65e5, 2020\ub144 1\uc6d4 2\uc77c. */
    private static String asian() {
        return "(?:(?:\u660e\u6cbb|\u5927\u6b63|\u662d\u548c|\u5e73\u6210|\u4ee4\u548c)\\s*(?:\u5143|\\d{1,2})|\\d{2,4})\\s*[\u5e74\ub144]"
                + "(?:\\s*\\d{1,2}\\s*[\u6708\uc6d4](?:\\s*\\d{1,2}\\s*[\u65e5\uc77c\u53f7])?)?"
                + "|\\d{1,2}\\s*[\u6708\uc6d4]\\s*\\d{1,2}\\s*[\u65e5\uc77c\u53f7]";
    }

    private static String clock() {
        return "(?<![\\d:.])(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?|[ ]?(?:[ap]\\.?m\\b\\.?|uhr\\b))(?![\\d:])";
    }
}
