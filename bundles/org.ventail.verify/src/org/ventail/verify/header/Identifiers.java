package org.ventail.verify.header;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the original files say that must not leave: values by attribute, words that identify, and UIDs. For one
 * thread. Never logged, never shown: findings name the attribute.
 */
final class Identifiers {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_NUMBER = 8;
    private static final Pattern UID = Pattern.compile("[0-9]+(?:\\.[0-9]+){4,}");
    /** As headers and sidecars write it. */
    private static final Pattern DAY = Pattern.compile("([12][0-9]{3})-?([0-9]{2})-?([0-9]{2}).*");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s^=,;/\\\\]+");
    private static final Pattern PSEUDONYM = Pattern.compile("^sub-[A-Za-z0-9]+");
    private static final String STANDARD_UIDS = "1.2.840.10008.";
    /** Words that stand for nobody. */
    private static final Set<String> NOBODY = Set.of("anonymous", "anonymized", "anonymised", "anonym", "anon",
            "unknown", "none", "null", "removed", "deidentified", "de-identified", "pseudonym", "subject", "patient",
            "test", "no name", "doctor", "hospital", "19000101", "00010101", "not specified");
    private final Map<String, Set<String>> valuesByKeyword = new HashMap<>();
    private final Map<String, ProfileRow> words = new HashMap<>();
    private final Map<String, String> telling = new HashMap<>();
    /** Not looked for in headers: as often they are parts of the body, {@code Head^Routine}. */
    private final Map<String, String> beforeCarets = new HashMap<>();
    private final Set<String> uids = new HashSet<>();
    private final Leftovers leftovers = new Leftovers();

    /** A value of an attribute of the profile, as the original has it. */
    void add(ProfileRow row, String value) {
        String v = value.trim();
        if (v.isEmpty() || NOBODY.contains(v.toLowerCase(Locale.ROOT))) {
            return;
        }
        if (!valuesByKeyword.computeIfAbsent(row.keyword(), k -> new HashSet<>()).add(v)) {
            // files of a series say the same
            return;
        }
        leftovers.add(row, v);
        if (row.uid()) {
            addUid(v);
        } else if (!row.descriptive() && !row.patientCharacteristic()) {
            addWords(row, v);
        } else if (row.descriptive()) {
            addBeforeCaret(row, v);
        }
    }

    private void addBeforeCaret(ProfileRow row, String description) {
        for (String part : SEPARATORS.split(description.substring(0, Math.max(0, description.indexOf('^'))))) {
            if (part.length() >= SHORTEST) {
                beforeCarets.putIfAbsent(part, row.keyword());
            }
        }
    }

    private void addUid(String uid) {
        if (!uid.startsWith(STANDARD_UIDS)) {
            uids.add(uid);
        }
    }

    private void addWords(ProfileRow row, String value) {
        if (row.dateOrTime()) {
            Matcher day = DAY.matcher(value);
            if (day.matches()) {
                word(row, day.group(1) + day.group(2) + day.group(3));
                word(row, day.group(1) + "-" + day.group(2) + "-" + day.group(3));
            }
            return;
        }
        word(row, value);
        if (row.personName()) {
            // parts of other values are everyday words
            for (String part : SEPARATORS.split(value)) {
                word(row, part);
            }
        }
    }

    private void word(ProfileRow row, String word) {
        String w = word.toLowerCase(Locale.ROOT);
        if (w.length() >= SHORTEST && !NOBODY.contains(w)) {
            telling.putIfAbsent(word, row.keyword());
            words.putIfAbsent(w, row);
            for (String form : List.of(word, w, word.toUpperCase(Locale.ROOT))) {
                words.putIfAbsent(asReadBytewise(form), row);
            }
        }
    }

    /** What UTF-8 looks like, in lower case, to who reads one character a byte. */
    private static String asReadBytewise(String word) {
        return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** All words that identify, as they are written, by the attribute they are from. */
    Map<String, String> telling() {
        return Map.copyOf(telling);
    }

    /** Words before the first caret of a description, as {@code Someone^Protocol} is written, by the attribute they are from. */
    Map<String, String> beforeCarets() {
        return Map.copyOf(beforeCarets);
    }

    /** Forms of the same in which people write them. */
    Leftovers leftovers() {
        return leftovers;
    }

    /** Whether an original file has that very value in that attribute. */
    boolean has(ProfileRow row, String value) {
        return valuesByKeyword.getOrDefault(row.keyword(), Set.of()).contains(value.trim());
    }

    boolean hasUid(String uid) {
        return uids.contains(uid.trim());
    }

    /** All values of an attribute. */
    Collection<String> values(String keyword) {
        return valuesByKeyword.getOrDefault(keyword, Set.of());
    }

    /**
     * The attribute one of whose words or UIDs stands in a text. Short numbers are left out: they are everywhere.
     *
     * @param codes options that were carried out; what they let stay is not looked for
     */
    Optional<String> findIn(String text, Set<String> codes) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, ProfileRow> w : words.entrySet()) {
            if (searchable(w.getKey()) && !w.getValue().mayKeep(codes) && standsIn(lower, w.getKey())) {
                return Optional.of(w.getValue().keyword());
            }
        }
        return findUid(text);
    }

    /** What stands in a name of a file or folder, in words; the pseudonym is made of letters and figures by chance. */
    Optional<String> inName(String name) {
        String rest = PSEUDONYM.matcher(name).replaceFirst("");
        return findIn(name, Set.of()).map("the original's %s"::formatted).or(() -> leftovers.in(rest, false, Set.of()));
    }

    private Optional<String> findUid(String text) {
        if (uids.isEmpty()) {
            return Optional.empty();
        }
        Matcher m = UID.matcher(text);
        while (m.find()) {
            if (uids.contains(m.group())) {
                return Optional.of("UID");
            }
        }
        return Optional.empty();
    }

    private static boolean searchable(String word) {
        return word.length() >= SHORTEST_NUMBER || word.chars().anyMatch(Character::isLetter);
    }

    private static boolean standsIn(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + word.length();
            if (starts && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
