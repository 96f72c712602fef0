package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a line, each in the box of its ink: the line is cut where no ink is for a while. Ink and ground are told apart by
 * the threshold that leaves both most alike (Otsu 1979); the ink is what there is less of. What is not ink by that
 * measure, as the soft edges of letters, may lie outside: to take text out, use the box of the line.
 */
final class WordBoxes {
    /** Of the height of the letters: wider than the space between letters, narrower than a blank. */
    private static final double WORD_GAP = 0.4;
    private static final double FEW = 0.2;
    private static final int LEVELS = 256;

    private WordBoxes() {
    }

    /** Words from left to right, from top to bottom if it runs that way; the line itself where there is no ink. */
    static List<TextBox> of(GreyPicture picture, TextBox line) {
        boolean upright = line.height() > line.width();
        GreyPicture crop = PixelValues.windowed(picture.crop(line));
        GreyPicture lying = upright ? crop.transposed() : crop;
        List<TextBox> words = new ArrayList<>();
        for (TextBox w : words(ink(lying), lying.width(), lying.height())) {
            words.add((upright ? w.transposed() : w).moved(line.x(), line.y()));
        }
        return words.isEmpty() ? List.of(line) : words;
    }

    private static boolean[] ink(GreyPicture p) {
        int threshold = threshold(p);
        boolean[] ink = new boolean[p.values().length];
        int bright = 0;
        for (int i = 0; i < ink.length; i++) {
            ink[i] = p.values()[i] > threshold;
            bright += ink[i] ? 1 : 0;
        }
        if (2 * bright > ink.length) {
            for (int i = 0; i < ink.length; i++) {
                ink[i] = !ink[i];
            }
        }
        return ink;
    }

    private static int threshold(GreyPicture p) {
        int[] counts = new int[LEVELS];
        long sum = 0;
        for (float v : p.values()) {
            counts[(int) v]++;
            sum += (int) v;
        }
        int best = 0;
        double most = -1;
        long below = 0;
        long sumBelow = 0;
        for (int t = 0; t < LEVELS - 1; t++) {
            below += counts[t];
            sumBelow += (long) t * counts[t];
            long above = p.values().length - below;
            if (below > 0 && above > 0) {
                double difference = sumBelow / (double) below - (sum - sumBelow) / (double) above;
                double between = (double) below * above * difference * difference;
                if (between > most) {
                    most = between;
                    best = t;
                }
            }
        }
        return best;
    }

    private static List<TextBox> words(boolean[] ink, int width, int height) {
        int[] columns = new int[width];
        int[] rows = new int[height];
        for (int i = 0; i < ink.length; i++) {
            columns[i % width] += ink[i] ? 1 : 0;
            rows[i / width] += ink[i] ? 1 : 0;
        }
        double gap = WORD_GAP * letterHeight(rows);
        List<TextBox> words = new ArrayList<>();
        int from = -1;
        int last = -1;
        for (int x = 0; x < width; x++) {
            if (columns[x] == 0) {
                continue;
            }
            if (from >= 0 && x - last - 1 >= gap) {
                words.add(word(ink, width, height, from, last + 1));
                from = x;
            }
            from = from < 0 ? x : from;
            last = x;
        }
        if (from >= 0) {
            words.add(word(ink, width, height, from, last + 1));
        }
        return words;
    }

    /** Rows with about as much ink as others: not those that only a comma or the next line reaches into. */
    private static long letterHeight(int[] rows) {
        double mean = Arrays.stream(rows).average().orElse(0);
        return Arrays.stream(rows).filter(r -> r > FEW * mean).count();
    }

    /** The ink in some columns, without what reaches in from the line above or below. */
    private static TextBox word(boolean[] ink, int width, int height, int from, int to) {
        int[] rows = new int[height];
        for (int i = 0; i < ink.length; i++) {
            rows[i / width] += ink[i] && i % width >= from && i % width < to ? 1 : 0;
        }
        int fullest = 0;
        for (int y = 0; y < height; y++) {
            fullest = rows[y] > rows[fullest] ? y : fullest;
        }
        int top = 0;
        if (rows[0] > 0 && Arrays.stream(rows, 0, fullest).anyMatch(r -> r == 0)) {
            top = pastInk(rows, 0, 1);
        }
        int bottom = height - 1;
        if (rows[bottom] > 0 && Arrays.stream(rows, fullest, height).anyMatch(r -> r == 0)) {
            bottom = pastInk(rows, bottom, -1);
        }
        while (rows[top] == 0) {
            top++;
        }
        while (rows[bottom] == 0) {
            bottom--;
        }
        return new TextBox(from, top, to - from, bottom - top + 1);
    }

    private static int pastInk(int[] rows, int from, int step) {
        int y = from;
        while (rows[y] > 0) {
            y += step;
        }
        return y;
    }
}
