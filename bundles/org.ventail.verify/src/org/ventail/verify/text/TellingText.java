package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What kind of text something is: compared with words of the original header as a reader of blurred letters would (O is 0, I
 * is 1, punctuation and one wrong letter in five do not count), and with the ways dates, numbers and names are written.
 * Immutable.
 */
final class TellingText {
    private static final int SHORTEST_WORD = 3;
    private static final int LETTERS_PER_ERROR = 5;
    private static final int MOST_ERRORS = 3;
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
    private static final Pattern DATE = Pattern.compile(
            "\\b\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}"
                    + "|(?<!\\d)(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)"
                    + "|\\d{1,2}[ .-]*" + MONTH + "[ .,-]*\\d{2,4}|" + MONTH + "[ .]*\\d{1,2}[ ,.]+\\d{4}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{6,}|\\d{3}-\\d{2}-\\d{4}");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'-]+ ?[,^] ?\\p{Lu}\\p{L}+"
            + "|(?i:\\b(?:name|patient|dob|born|birth|mrn)\\b ?[:.=]|\\b(?:mrs?|ms|dr|prof)\\b[. ] ?\\p{Lu}\\p{L}+)");

    /** Of a network's belief in letters that spell a word of the header, by length of the word. */
    private static final double LEAST_CONFIDENCE = 0.3;
    private static final double LEAST_CONFIDENCE_SHORT = 0.5;
    private static final int SHORT_WORD = 4;

    private final List<String> words = new ArrayList<>();

    /** @param headerWords words that identify, in any spelling */
    TellingText(Map<String, String> headerWords) {
        for (String w : headerWords.keySet()) {
            String plain = plain(w);
            if (plain.length() >= SHORTEST_WORD) {
                words.add(plain);
            }
        }
    }

    TextKind kind(String text) {
        String plain = plain(text);
        if (words.stream().anyMatch(w -> contains(plain, w))) {
            return TextKind.HEADER_VALUE;
        }
        if (DATE.matcher(text).find()) {
            return TextKind.DATE;
        }
        if (NUMBER.matcher(text).find()) {
            return TextKind.NUMBER;
        }
        return NAME.matcher(text).find() ? TextKind.NAME : TextKind.OTHER;
    }

    /** Whether letters that the network doubts are those of the header: that they spell it by accident is next to impossible. */
    boolean doubtful(Reading r) {
        String plain = plain(r.text());
        return !r.readable() && words.stream().anyMatch(w -> w.length() >= SHORT_WORD
                && r.confidence() >= (w.length() > SHORT_WORD ? LEAST_CONFIDENCE : LEAST_CONFIDENCE_SHORT) && contains(plain, w));
    }

    /** Letters and digits only, those that look alike as one. */
    static String plain(String text) {
        StringBuilder s = new StringBuilder();
        text.toUpperCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit)
                .forEach(c -> s.appendCodePoint(c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c));
        return s.toString();
    }

    /** Whether the word stands somewhere in the text, with a few letters wrong, missing or too many (Sellers 1980). */
    static boolean contains(String text, String word) {
        int allowed = Math.min(MOST_ERRORS, word.length() / LETTERS_PER_ERROR);
        int[] errors = new int[word.length() + 1];
        for (int j = 0; j < errors.length; j++) {
            errors[j] = j;
        }
        for (int i = 0; i < text.length(); i++) {
            int diagonal = errors[0];
            for (int j = 1; j < errors.length; j++) {
                int same = diagonal + (text.charAt(i) == word.charAt(j - 1) ? 0 : 1);
                diagonal = errors[j];
                errors[j] = Math.min(same, 1 + Math.min(diagonal, errors[j - 1]));
            }
            if (errors[word.length()] <= allowed) {
                return true;
            }
        }
        return false;
    }
}
