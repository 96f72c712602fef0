package org.ventail.deid.text;

import java.util.List;

/** Names written with spaces or dots between their letters: {@code N E M O}. Without state. */
final class SpacedLetters {
    /** Fewer are initials and names of axes. */
    private static final int FEWEST = 4;

    private SpacedLetters() {
    }

    /** Adds what of a text is a row of single letters that together are or hold one of the words. */
    static void find(List<Words.Word> text, IdentifierWords words, List<Cut> cuts) {
        int from = 0;
        StringBuilder row = new StringBuilder();
        for (int i = 0; i <= text.size(); i++) {
            if (i < text.size() && text.get(i).folded().length() == 1) {
                row.append(text.get(i).folded());
                continue;
            }
            if (row.length() >= FEWEST && words.contains(row.toString())) {
                cuts.add(new Cut(text.get(from).from(), text.get(i - 1).to(), Category.IDENTIFIER));
            }
            row.setLength(0);
            from = i + 1;
        }
    }
}
