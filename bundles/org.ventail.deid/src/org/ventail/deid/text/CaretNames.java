package org.ventail.deid.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of persons written as DICOM writes them, {@code Family^Given}, where other things belong. Scanners join the two
 * names of an examination in the same way, {@code Head^Routine}, and often the first of these is whoever does the
 * study: words beside a caret stay only if they are known to describe examinations.
 */
final class CaretNames {
    private static final String WORDS = "examination-words.txt";
    private static final Set<String> OF_EXAMINATIONS = read();
    /** Words of a name on one side of a caret. */
    private static final int MOST = 4;

    private CaretNames() {
    }

    /** Adds what is found to the cuts. */
    static void find(String text, List<Cut> cuts) {
        int caret = text.indexOf('^');
        if (caret < 0) {
            return;
        }
        List<Words.Word> words = Words.of(text);
        int next = 0;
        for (; caret >= 0; caret = text.indexOf('^', caret + 1)) {
            while (next < words.size() && words.get(next).from() < caret) {
                next++;
            }
            int first = last(words, next - 1, -1);
            int last = last(words, next, 1);
            if (first < next || last >= next) {
                cuts.add(new Cut(first < next ? words.get(first).from() : caret, last >= next ? words.get(last).to() : caret + 1,
                        Category.NAME));
            }
        }
    }

    /** The words of a name before the first caret: a family's, or whoever does the study. Empty if none stand there. */
    static String family(String text) {
        List<Cut> cuts = new ArrayList<>();
        find(text, cuts);
        int caret = text.indexOf('^');
        return cuts.isEmpty() || cuts.get(0).from() >= caret ? "" : text.substring(cuts.get(0).from(), caret);
    }

    /** The outermost word of a name; the one before the first if there is none. */
    private static int last(List<Words.Word> words, int first, int step) {
        int i = first;
        while (i >= 0 && i < words.size() && Math.abs(i - first) < MOST && ofName(words.get(i).folded())) {
            i += step;
        }
        return i - step;
    }

    private static boolean ofName(String word) {
        return !OF_EXAMINATIONS.contains(word) && word.chars().noneMatch(Character::isDigit);
    }

    private static Set<String> read() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(CaretNames.class.getResourceAsStream(WORDS), StandardCharsets.UTF_8))) {
            return in.lines().filter(l -> !l.startsWith("#")).flatMap(l -> Words.of(l).stream()).map(Words.Word::folded)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
