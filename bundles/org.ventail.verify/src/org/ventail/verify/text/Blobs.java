package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Connected marks of one kind (eight neighbours), found from the runs of each row. For one picture and one thread.
 */
final class Blobs {
    /**
     * A connected piece.
     *
     * @param pixels of it
     * @param runs pieces of rows it is made of
     * @param columnRuns pieces of columns it is made of
     */
    record Blob(TextBox box, int pixels, int runs, int columnRuns) {
        Blob transposed() {
            return new Blob(box.transposed(), pixels, columnRuns, runs);
        }
    }

    private int[] parents = new int[1024];
    private int[] lefts = new int[1024];
    private int[] rights = new int[1024];
    private int[] rows = new int[1024];
    /** Pixels of a run with no mark above them: a piece of a column begins at each. */
    private int[] tops = new int[1024];
    private int runs;

    private Blobs() {
    }

    /**
     * All pieces.
     *
     * @param marks pixel {@code x} of row {@code y} is bit {@code y * stride + x}
     * @param stride bits of a row, more than pixels: the last one is clear
     */
    static List<Blob> of(BitSet marks, int stride) {
        return of(marks, stride, 1);
    }

    /** The pieces that are so many pixels wide or high, or more. */
    static List<Blob> of(BitSet marks, int stride, int longest) {
        Blobs b = new Blobs();
        int previous = 0;
        int row = -1;
        for (int left = marks.nextSetBit(0); left >= 0;) {
            int y = left / stride;
            int first = b.runs;
            int right = left;
            for (int end = (y + 1) * stride; left >= 0 && left < end; left = marks.nextSetBit(right)) {
                right = marks.nextClearBit(left);
                b.add(y, left - y * stride, right - y * stride);
            }
            b.join(y == row + 1 ? previous : first, first);
            previous = first;
            row = y;
        }
        return b.pieces(longest);
    }

    private void add(int y, int left, int right) {
        if (runs == parents.length) {
            parents = Arrays.copyOf(parents, 2 * runs);
            lefts = Arrays.copyOf(lefts, 2 * runs);
            rights = Arrays.copyOf(rights, 2 * runs);
            rows = Arrays.copyOf(rows, 2 * runs);
            tops = Arrays.copyOf(tops, 2 * runs);
        }
        parents[runs] = runs;
        lefts[runs] = left;
        rights[runs] = right;
        tops[runs] = right - left;
        rows[runs++] = y;
    }

    /** Joins the runs of the last row with those of the row before it. */
    private void join(int previous, int first) {
        int above = previous;
        for (int r = first; r < runs; r++) {
            while (above < first && rights[above] < lefts[r]) {
                above++;
            }
            for (int a = above; a < first && lefts[a] <= rights[r]; a++) {
                int one = root(a);
                int other = root(r);
                parents[Math.max(one, other)] = Math.min(one, other);
                tops[r] -= Math.max(0, Math.min(rights[a], rights[r]) - Math.max(lefts[a], lefts[r]));
            }
        }
    }

    private int root(int run) {
        int r = run;
        while (parents[r] != r) {
            parents[r] = parents[parents[r]];
            r = parents[r];
        }
        return r;
    }

    private List<Blob> pieces(int longest) {
        int[] pixels = new int[runs];
        int[] bottoms = new int[runs];
        int[] counts = new int[runs];
        int[] columns = new int[runs];
        for (int r = 0; r < runs; r++) {
            int root = root(r);
            pixels[root] += rights[r] - lefts[r];
            bottoms[root] = rows[r];
            counts[root]++;
            columns[root] += tops[r];
            if (root != r) {
                lefts[root] = Math.min(lefts[root], lefts[r]);
                rights[root] = Math.max(rights[root], rights[r]);
            }
        }
        List<Blob> all = new ArrayList<>();
        for (int r = 0; r < runs; r++) {
            int width = rights[r] - lefts[r];
            int height = bottoms[r] - rows[r] + 1;
            if (parents[r] == r && Math.max(width, height) >= longest) {
                all.add(new Blob(new TextBox(lefts[r], rows[r], width, height), pixels[r], counts[r], columns[r]));
            }
        }
        return all;
    }
}
