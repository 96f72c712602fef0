package org.ventail.deid.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What looks identifying in any text. */
final class Patterns {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    /** Figures and letters of a record, in pieces, one of them with a figure. What repeats is bounded: texts may be long. */
    private static final String RECORD = "[ :#.-]{0,9}(?:\\p{Lu}{1,4}[ -])?[\\w-]{0,40}\\d[\\w-]{0,40}(?:[ -]\\d[\\w-]{0,40}){0,5}";
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'.-]*(?:[ ,^]+\\p{Lu}[\\p{L}\\p{M}'.-]*){0,3}";
    private static final int FIRST_EAST_ASIAN = 0x1100;
    private static final Pattern EAST_ASIAN_TITLE = Pattern.compile(
            "\\p{IsHan}{1,4}[ \\u3000]*(?:\u5148\u751f|\u5973\u58eb|\u5c0f\u59d0|\u592a\u592a|\u533b\u751f|\u91ab\u751f|\u5927\u592b|\u6559\u6388)"
                    + "|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\u30fc]{1,8}[ \\u3000]*(?:\u69d8|\u3055\u3093|\u6c0f)|\\p{IsHangul}{1,4} ?(?:\uc528|\ub2d8|\uc120\uc0dd\ub2d8)");
    private static final Map<Category, Pattern> PATTERNS = new EnumMap<>(Category.class);

    static {
        PATTERNS.put(Category.EMAIL,
                Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,200}+[ ]?(?:@|[(\\[](?:at|@)[)\\]])[ ]?[\\w-]{1,64}+"
                        + "(?:\\.[\\w-]{1,64}+){1,9}", FLAGS));
        PATTERNS.put(Category.LINK, Pattern.compile("\\b(?:https?|ftp|file)://\\S+|\\bwww\\.\\S+|\\\\\\\\\\S+"
                + "|\\b[A-Z]:[\\\\/]\\S+|(?<![\\w./])/(?:home|users|mnt|media|data|usr|var|tmp|export|srv|volumes?)/\\S+"
                + "|(?<![\\w.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\w.])|\\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\\b"
                + "|(?<![\\w:])(?:[0-9a-f]{1,4}:){3,7}:?[0-9a-f]{1,4}(?![\\w:])|(?<![\\w:])[0-9a-f]{1,4}::[0-9a-f:]+", FLAGS));
        PATTERNS.put(Category.DATE, DayPatterns.all());
        PATTERNS.put(Category.PHONE, Pattern.compile("(?<![\\w.])(?:\\+|00)\\d[\\d ()/.-]{5,}\\d"
                + "|(?<![\\w.])\\(?\\d{3,5}\\)?[ /-]\\d{3,4}[ -]\\d{3,5}(?!\\w)"
                + "|(?<![\\w.])\\d{3}\\.\\d{3}\\.\\d{4}(?![\\w.])|(?<![\\w.])0\\d{2,5}[ ]?[/-][ ]?\\d{4,}(?!\\w)"
                // a local number looks like any other but for the word before it
                + "|\\b(?:(?:tele)?phone|tel|t\u00e9l|telefon|mobile?|cell|fax|pager|call)\\b[ .:#]*(?:(?:no|nr)\\b[ .:]*)?"
                + "\\(?\\d[\\d ()/.-]{3,}\\d", FLAGS));
        PATTERNS.put(Category.NUMBER, Pattern.compile("\\b\\d{3}-\\d{2}-\\d{4}\\b"
                + "|(?<![\\w.])\\d++(?:\\.\\d++){5,40}[\\d.]*+|(?<![\\d.])\\d{6,}(?![\\d.]*\\.\\d)|\\b[A-Z]{1,4}[-_]?\\d{5,}\\w*"
                + "|\\b(?:mrn|pid|acc|ssn|nhs|case|id|accession)\\b" + RECORD
                + "|\\b(?:pat(?:ient(?:en)?)?|record|chart|hosp(?:ital)?|unit|file|fall|akten?)[ .-]*(?:no|nr|number|nummer|num|#)\\b"
                + RECORD, FLAGS));
        // the name after a title is written with a capital; MR and MRS in capitals are kinds of examinations
        PATTERNS.put(Category.TITLE,
                Pattern.compile("\\b(?:Mrs?|Ms|Mlle|Hr|Fr|(?i:dr|prof|miss|herrn?|frau|mme|sra?|doctor|professor))"
                        + "\\b\\.?(?:[ ,]{0,3}(?i:med|dr|prof|h|c)\\b\\.?){0,6}(?:[ ,^]+\\p{Lu}[\\p{L}'.-]*){1,3}"
                        + "|\\b(?<!(?:sequence|protocol|series|study|coil|file) )(?i:(?:patient(?:'?s)?|first|last|family|given)[ _-]?name"
                        + "|(?:vor|nach|sur)?name|nom|nombre|nome|patient|operator|technologist|technician|radiolog(?:ist|e)|physician"
                        + "|zuweiser|arzt|befunder|untersucher|investigator)[ ]*[:=][ ]*" + NAME
                        + "|\\b(?i:(?:referred|requested|ordered|performed|reported|read|signed|dictated|approved|reviewed|scanned)[ ]by)"
                        + "[ :=]+" + NAME,
                        Pattern.UNICODE_CHARACTER_CLASS));
        PATTERNS.put(Category.AGE, Pattern.compile("(?<![\\w.,])(?:9\\d|1[0-4]\\d)[ -]?"
                + "(?:(?i:y(?:ea)?rs?\\b|year(?=-)|y[./]?o\\b|jahre|j\u00e4hrig|ans\\b|a\u00f1os|anni\\b|anos\\b|jaar|\u043b\u0435\u0442\\b|\u0433\u043e\u0434\u0430?\\b)|y\\b|[\u5c81\u6b73\uc138])"
                + "(?:[ -]?(?i:old)\\b)?|\\b0?(?:9[1-9]|1[0-4]\\d)Y\\b"
                + "|\\b(?i:aged?|alter|\u00e2ge|edad|et\u00e0)\\b[ :=]*(?:of )?(?:9\\d|1[0-4]\\d)(?![\\w.])",
                Pattern.UNICODE_CHARACTER_CLASS));
    }

    private Patterns() {
    }

    /** Adds what is found to the cuts. */
    static void find(String text, List<Cut> cuts) {
        PATTERNS.forEach((category, pattern) -> {
            if (worthwhile(category, text)) {
                find(category, pattern, text, cuts);
            }
        });
        if (has(text, c -> c >= FIRST_EAST_ASIAN)) {
            find(Category.TITLE, EAST_ASIAN_TITLE, text, cuts);
        }
    }

    private static void find(Category category, Pattern pattern, String text, List<Cut> cuts) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            cuts.add(new Cut(m.start(), m.end(), category));
        }
    }

    /** Most texts have not what a pattern needs, and looking for that is a tenth of the work. */
    private static boolean worthwhile(Category category, String text) {
        return switch (category) {
            case DATE, PHONE, NUMBER, AGE -> has(text, Character::isDigit);
            case EMAIL -> has(text, c -> c == '@' || c == ')' || c == ']');
            case LINK -> has(text, c -> c == ':' || c == '.' || c == '/' || c == '\\' || c == '-');
            default -> has(text, Character::isUpperCase);
        };
    }

    private static boolean has(String text, IntPredicate wanted) {
        for (int i = 0; i < text.length(); i++) {
            if (wanted.test(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
