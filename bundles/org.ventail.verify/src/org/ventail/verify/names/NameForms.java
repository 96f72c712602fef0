package org.ventail.verify.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names, and the forms in which they are left in texts: in any spelling, inside longer words, two joined, with an initial, with an
 * ending or a prefix, with a letter wrong, in scripts without spaces. Filled first, then asked; one thread. Identifies: never
 * logged.
 *
 * @param <T> what a name is from
 */
public final class NameForms<T> {
    private static final int SHORTEST = 2;
    /** Shorter words are codes as often. */
    private static final int SHORTEST_AMONG_CODES = 4;
    private static final int SHORTEST_BEHIND_INITIAL = 3;
    /** Such names are also found inside of words. */
    private static final int LONG = 5;
    /** Such names are also found with a letter wrong, or two of their own endings replaced. */
    private static final int VERY_LONG = 7;
    private static final int LONGEST_ENDING = 3;
    private static final int FEWEST_SOUNDS = 3;
    private static final int MOST_PARTS = 12;
    private static final int LONGEST_NUMBER = 64;
    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{M}\\p{N}']+";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}']+");
    private static final int MOST_BEFORE_CARET = 4;
    private final Map<String, T> whole = new HashMap<>();
    private final Map<String, T> inside = new HashMap<>();
    private final Map<String, T> inflected = new HashMap<>();
    private final Map<String, T> runs = new HashMap<>();

    /** A name as headers write it, {@code Family^Given=Family^Given} in several scripts. */
    public void add(String name, T source) {
        for (String written : name.split("=")) {
            List<String> parts = PlainWords.of(written).stream().filter(p -> !NobodysWords.has(p)).limit(MOST_PARTS).toList();
            parts.forEach(p -> addPart(p, source));
            for (String a : parts) {
                parts.stream().filter(b -> b != a).forEach(b -> addJoined(a, b, source));
            }
        }
    }

    private void addPart(String part, T source) {
        if (PlainWords.run(part)) {
            boolean telling = part.codePointCount(0, part.length()) >= (PlainWords.syllables(part) ? SHORTEST : FEWEST_SOUNDS);
            if (telling) {
                runs.putIfAbsent(part, source);
            }
        } else if (part.length() >= SHORTEST && part.chars().anyMatch(Character::isLetter)) {
            whole.putIfAbsent(part, source);
            if (!PlainWords.latin(part)) {
                inflected.putIfAbsent(part, source);
            } else if (part.length() >= LONG) {
                inside.putIfAbsent(part, source);
            }
        }
    }

    private void addJoined(String a, String b, T source) {
        if (PlainWords.run(a) || PlainWords.run(b)) {
            addPart(a + b, source);
        } else {
            addForm(a + b, source);
            if (b.length() >= SHORTEST_BEHIND_INITIAL && PlainWords.latin(b)) {
                addForm(a.charAt(0) + b, source);
                addForm(b + a.charAt(0), source);
            }
        }
    }

    private void addForm(String form, T source) {
        if (form.length() >= SHORTEST_AMONG_CODES && !NobodysWords.has(form)) {
            whole.putIfAbsent(form, source);
        }
    }

    /** A number of a record, by which its pieces and other ways to write it are found; what has no figures is none. */
    public void addNumber(String number, T source) {
        if (number.length() <= LONGEST_NUMBER && number.chars().anyMatch(Character::isDigit)) {
            List<String> forms = new ArrayList<>(List.of(number.split(BETWEEN_WORDS)));
            forms.add(number.replaceAll(BETWEEN_WORDS, ""));
            for (String form : forms) {
                String plain = form.toLowerCase(Locale.ROOT);
                if (plain.length() >= LONG && plain.chars().anyMatch(Character::isDigit)) {
                    whole.putIfAbsent(plain, source);
                }
            }
        }
    }

    /** A description of a study: who stands before its first caret does it, or is it of. */
    public void addDescription(String text, T source) {
        String[] before = text.substring(0, Math.max(0, text.indexOf('^'))).split(BETWEEN_WORDS);
        for (int i = before.length - 1; i >= Math.max(0, before.length - MOST_BEFORE_CARET) && ofName(before[i]); i--) {
            PlainWords.of(before[i]).stream().filter(w -> w.length() >= SHORTEST_AMONG_CODES).forEach(w -> addPart(w, source));
        }
    }

    private static boolean ofName(String word) {
        return !word.isEmpty() && PlainWords.of(word).stream()
                .noneMatch(w -> NobodysWords.has(w) || w.chars().anyMatch(Character::isDigit));
    }

    /** Whether a text has words joined by a caret as names are, of which one describes no examination. */
    public static boolean hasCaretName(String text) {
        if (text.indexOf('^') < 0) {
            return false;
        }
        String before = "";
        int end = 0;
        for (Matcher word = WORD.matcher(text); word.find();) {
            boolean joined = text.substring(end, word.start()).indexOf('^') >= 0;
            if (joined && (ofName(before) || ofName(word.group()))) {
                return true;
            }
            before = word.group();
            end = word.end();
        }
        return text.indexOf('^', end) >= 0 && ofName(before);
    }

    /**
     * What the name is from that stands in a text in some form.
     *
     * @param free whether people wrote it, so that short words are no codes
     * @param wanted whether a name of such a source is looked for
     */
    public Optional<T> in(String text, boolean free, Predicate<T> wanted) {
        if (whole.isEmpty() && runs.isEmpty()) {
            return Optional.empty();
        }
        Set<String> words = PlainWords.of(text);
        for (String word : words) {
            Optional<T> found = word.length() >= (free ? SHORTEST : SHORTEST_AMONG_CODES) || !PlainWords.latin(word)
                    ? of(word).filter(wanted) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<T> of(String word) {
        T found = whole.get(word);
        if (found == null && !PlainWords.latin(word)) {
            found = first(runs, word::contains);
            found = found == null ? first(inflected, name -> inflected(name, word)) : found;
        } else if (found == null && word.length() >= LONG) {
            found = first(inside, name -> word.contains(name) || name.length() >= VERY_LONG && nearly(name, word));
        }
        return Optional.ofNullable(found);
    }

    private T first(Map<String, T> names, Predicate<String> fits) {
        for (Map.Entry<String, T> e : names.entrySet()) {
            if (fits.test(e.getKey())) {
                return e.getValue();
            }
        }
        return null;
    }

    private static boolean inflected(String name, String word) {
        if (Math.abs(word.length() - name.length()) > LONGEST_ENDING) {
            return false;
        }
        int changed = name.length() >= VERY_LONG ? 2 : 1;
        return name.length() >= LONG - 2 && word.contains(name)
                || name.length() >= LONG && word.startsWith(name.substring(0, name.length() - changed));
    }

    /** Whether a letter put in, left out or changed makes one the other. */
    private static boolean nearly(String name, String word) {
        String longer = name.length() >= word.length() ? name : word;
        String shorter = longer == name ? word : name;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int i = 0;
        while (i < shorter.length() && longer.charAt(i) == shorter.charAt(i)) {
            i++;
        }
        int behind = longer.length() == shorter.length() ? i + 1 : i;
        return i == shorter.length() || longer.substring(i + 1).equals(shorter.substring(behind));
    }
}
