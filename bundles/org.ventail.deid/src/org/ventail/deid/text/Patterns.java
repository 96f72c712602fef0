package org.ventail.deid.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What looks identifying in any text. */
final class Patterns {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String MONTH = "(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|f\u00e9v(?:rier)?|m(?:ar(?:ch)?|\u00e4rz|ars)|"
            + "apr(?:il)?|avr(?:il)?|ma[iy]|jun[ei]?|juin|jul[iy]?|juillet|aug(?:ust)?|ao\u00fbt|sep(?:t(?:ember)?|tembre)?|"
            + "o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember)?|d\u00e9c(?:embre)?)";
    private static final Map<Category, Pattern> PATTERNS = new EnumMap<>(Category.class);

    static {
        PATTERNS.put(Category.EMAIL, Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", FLAGS));
        PATTERNS.put(Category.LINK, Pattern.compile("\\b(?:https?|ftp|file)://\\S+|\\bwww\\.\\S+|\\\\\\\\\\S+"
                + "|(?<![\\w.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\w.])", FLAGS));
        PATTERNS.put(Category.DATE, Pattern.compile("(?<!\\d)(?:"
                + "(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:\\d{6})?"
                + "|(?:19|20)\\d{2}[-/._](?:0?[1-9]|1[0-2])[-/._](?:[12]\\d|3[01]|0?[1-9])"
                + "|(?:[12]\\d|3[01]|0?[1-9])[-/._](?:[12]\\d|3[01]|0?[1-9])[-/._](?:(?:19|20)?\\d{2})"
                + "|(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th|\\.)?[ .-]*" + MONTH + "\\b[ .,-]*(?:(?:19|20)?\\d{2})?"
                + ")(?!\\d)"
                + "|\\b" + MONTH + "\\b[ .-]*(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\\b(?:[ ,.-]+(?:19|20)\\d{2})?"
                + "|\\b" + MONTH + "\\b[ .,-]*(?:19|20)\\d{2}(?!\\d)", FLAGS));
        PATTERNS.put(Category.PHONE, Pattern.compile("(?<![\\w.])(?:\\+|00)\\d[\\d ()/.-]{5,}\\d"
                + "|(?<![\\w.])\\(?\\d{3,5}\\)?[ /-]\\d{3,4}[ -]\\d{3,5}(?!\\w)"
                // a local number looks like any other but for the word before it
                + "|\\b(?:(?:tele)?phone|tel|t\u00e9l|telefon|mobile?|cell|fax|pager|call)\\b[ .:#]*(?:(?:no|nr)\\b[ .:]*)?"
                + "\\(?\\d[\\d ()/.-]{3,}\\d", FLAGS));
        PATTERNS.put(Category.NUMBER, Pattern.compile("\\b\\d{3}-\\d{2}-\\d{4}\\b"
                + "|(?<![\\w.])\\d+(?:\\.\\d+){5,}(?![\\w.])|(?<![\\d.])\\d{6,}(?![\\d.]*\\.\\d)|\\b[A-Z]{1,4}[-_]?\\d{5,}\\w*"
                + "|\\b(?:mrn|pid|acc|ssn|nhs|case|id|accession)\\b[ :#.-]*[\\w-]*\\d[\\w-]*", FLAGS));
        // the name after a title is written with a capital; MR and MRS in capitals are kinds of examinations
        PATTERNS.put(Category.TITLE, Pattern.compile("\\b(?:Mrs?|Ms|(?i:dr|prof|miss|herr|frau|mme|sra?|doctor|professor))\\b\\.?"
                + "(?:[ ,]*(?i:med|dr|prof|h|c)\\b\\.?)*(?:[ ,^]+\\p{Lu}[\\p{L}'.-]*){1,3}", Pattern.UNICODE_CHARACTER_CLASS));
    }

    private Patterns() {
    }

    /** Adds what is found to the cuts. */
    static void find(String text, List<Cut> cuts) {
        PATTERNS.forEach((category, pattern) -> {
            Matcher m = pattern.matcher(text);
            while (m.find()) {
                cuts.add(new Cut(m.start(), m.end(), category));
            }
        });
    }
}
