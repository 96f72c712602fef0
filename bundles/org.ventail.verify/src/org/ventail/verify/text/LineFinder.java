package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ventail.verify.text.Blobs.Blob;

/**
 * Puts blobs side by side into lines of what could be letters: of about one height, on one base line, with small gaps. Three
 * letters make a line; letters that run into each other count by their width.
 */
final class LineFinder {
    static final int SMALLEST_LETTER = 5;
    private static final int LARGEST_LETTER = 72;
    private static final int LONGEST_WORD = 24;
    private static final int FEWEST_LETTERS = 3;
    private static final double THINNEST_FILL = 0.12;
    private static final double LARGEST_GAP = 1.2;
    private static final double EVEN = 0.22;
    private static final double LETTER_WIDTH = 0.6;
    private static final double STROKES = 1.5;
    /** With more letters than that a picture is noise all over. */
    private static final int MOST_LETTERS = 20_000;

    private LineFinder() {
    }

    /** Lines from left to right, each as its blobs. */
    static List<List<Blob>> lines(List<Blob> blobs) {
        List<Blob> letters = letters(blobs);
        int[] groups = groups(letters);
        List<List<Blob>> byFirst = new ArrayList<>();
        List<List<Blob>> lines = new ArrayList<>();
        for (int i = 0; i < groups.length; i++) {
            byFirst.add(groups[i] == i ? new ArrayList<>() : null);
            byFirst.get(groups[i]).add(letters.get(i));
        }
        for (List<Blob> line : byFirst) {
            if (line != null && isText(line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** From left to right: sorted are whole numbers, the place above the number of the blob. */
    private static List<Blob> letters(List<Blob> blobs) {
        long[] order = new long[blobs.size()];
        int n = 0;
        for (int i = 0; i < order.length; i++) {
            if (couldBeLetters(blobs.get(i))) {
                order[n++] = (long) blobs.get(i).box().x() << Integer.SIZE | i;
            }
        }
        Arrays.sort(order, 0, n);
        List<Blob> letters = new ArrayList<>();
        for (int i = 0; i < Math.min(n, MOST_LETTERS); i++) {
            letters.add(blobs.get((int) order[i]));
        }
        return letters;
    }

    private static boolean couldBeLetters(Blob b) {
        int w = b.box().width();
        int h = b.box().height();
        return h >= SMALLEST_LETTER && h <= LARGEST_LETTER && w <= LONGEST_WORD * h && b.pixels() >= THINNEST_FILL * w * h;
    }

    private static int[] groups(List<Blob> letters) {
        int n = letters.size();
        int[] parent = new int[n];
        Arrays.setAll(parent, i -> i);
        for (int i = 0; i < n; i++) {
            TextBox a = letters.get(i).box();
            double reach = a.right() + LARGEST_GAP * LARGEST_LETTER;
            for (int k = i + 1; k < n && letters.get(k).box().x() <= reach; k++) {
                if (neighbours(a, letters.get(k).box())) {
                    int one = root(parent, i);
                    int other = root(parent, k);
                    parent[Math.max(one, other)] = Math.min(one, other);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            parent[i] = root(parent, i);
        }
        return parent;
    }

    private static int root(int[] parent, int i) {
        int r = i;
        while (parent[r] != r) {
            parent[r] = parent[parent[r]];
            r = parent[r];
        }
        return r;
    }

    /** Whether {@code b} may be the next letter, or the one after. */
    private static boolean neighbours(TextBox a, TextBox b) {
        int tall = Math.max(a.height(), b.height());
        int small = Math.min(a.height(), b.height());
        boolean level = Math.abs(a.bottom() - b.bottom()) <= EVEN * tall || Math.abs(a.y() - b.y()) <= EVEN * tall;
        int gap = b.x() - a.right();
        return level && 2 * small >= tall && gap <= LARGEST_GAP * tall && gap >= -0.3 * tall;
    }

    private static boolean isText(List<Blob> line) {
        int n = line.size();
        int[] heights = new int[n];
        int[] bottoms = new int[n];
        for (int i = 0; i < n; i++) {
            heights[i] = line.get(i).box().height();
            bottoms[i] = line.get(i).box().bottom();
        }
        Arrays.sort(heights);
        Arrays.sort(bottoms);
        int height = heights[n * 3 / 4];
        int bottom = bottoms[n / 2];
        int letters = 0;
        for (Blob b : line) {
            boolean even = Math.abs(b.box().bottom() - bottom) <= EVEN * height && b.box().height() >= 0.6 * height;
            letters += even ? letters(b) : 0;
        }
        return letters >= FEWEST_LETTERS && 2 * letters >= n;
    }

    /** A row of a letter crosses one or two strokes; a long blob that is crossed once is an edge, not a word. */
    private static int letters(Blob b) {
        double h = b.box().height();
        double byStrokes = b.runs() / (STROKES * h);
        double byWidth = b.box().width() / (LETTER_WIDTH * h);
        return Math.max(1, (int) Math.round(Math.min(byStrokes, byWidth)));
    }
}
