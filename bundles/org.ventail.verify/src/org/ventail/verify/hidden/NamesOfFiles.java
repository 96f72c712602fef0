package org.ventail.verify.hidden;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ventail.verify.header.OriginalWords;

/**
 * Names of the file and of its folders, as far as they leave: up to the folder of the person. A name must not hold a word of
 * the original header, the id of the person in the cohort, a day, or a long number.
 */
final class NamesOfFiles implements HidingPlace {
    private static final int MOST_FOLDERS = 4;
    private static final int SHORTEST_WORD = 4;
    private static final String PERSON = "sub-";
    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)(?:19|20)\\d{2}[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:0[1-9]|[12]\\d|3[01])(?!\\d)"
                    + "|(?<!\\d)\\d{1,2}[-_.]\\d{1,2}[-_.](?:19|20)\\d{2}(?!\\d)");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![A-Za-z0-9])\\d{6,}(?![A-Za-z0-9])");
    private final Map<String, String> telling;
    private final OriginalWords original;
    private final String subjectId;

    /**
     * @param original what the original headers say
     * @param subjectId of the person in the cohort
     */
    NamesOfFiles(OriginalWords original, String subjectId) {
        this.original = original;
        this.telling = original.telling();
        this.subjectId = subjectId.startsWith(PERSON) ? subjectId.substring(PERSON.length()) : subjectId;
    }

    @Override
    public void look(Path file, Consumer<String> problems) {
        Path folder = file.getParent();
        look(file.getFileName().toString(), "file", problems);
        boolean nobodys = person(file) == 0;
        int levels = nobodys ? 1 : person(file);
        for (int i = 0; i < levels && folder != null && folder.getFileName() != null; i++) {
            look(folder.getFileName().toString(), "folder", problems);
            folder = folder.getParent();
        }
    }

    /** How many folders up the person's is; 0 if there is none near. */
    private static int person(Path file) {
        Path folder = file.getParent();
        for (int i = 1; i <= MOST_FOLDERS && folder != null && folder.getFileName() != null; i++) {
            if (folder.getFileName().toString().startsWith(PERSON)) {
                return onlyPerson(folder) ? i : 1 + person(folder);
            }
            folder = folder.getParent();
        }
        return 0;
    }

    /** A series' folder begins with the person's name, too. */
    private static boolean onlyPerson(Path folder) {
        return folder.getFileName().toString().indexOf('_') < 0;
    }

    private void look(String name, String what, Consumer<String> problems) {
        // the pseudonym is made of letters and digits by chance
        String rest = name.replaceFirst("^" + PERSON + "[a-z0-9]+", "");
        if (DAY.matcher(rest).find()) {
            problems.accept("The name of a %s holds a date.".formatted(what));
        } else if (LONG_NUMBER.matcher(rest).find()) {
            problems.accept("The name of a %s holds a long number.".formatted(what));
        }
        String plain = plain(name);
        telling.forEach((word, keyword) -> {
            if (plain(word).length() >= SHORTEST_WORD && standsIn(plain, plain(word))) {
                problems.accept("The name of a %s holds the original's %s.".formatted(what, keyword));
            }
        });
        original.inName(name).ifPresent(found -> problems.accept("The name of a %s holds %s.".formatted(what, found)));
        if (plain(subjectId).length() >= SHORTEST_WORD && standsIn(plain, plain(subjectId))) {
            problems.accept("The name of a %s holds the id that the person had in the cohort.".formatted(what));
        }
    }

    /** Whatever separates words is a space. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").trim();
    }

    private static boolean standsIn(String name, String word) {
        return (" " + name + " ").contains(" " + word + " ");
    }
}
