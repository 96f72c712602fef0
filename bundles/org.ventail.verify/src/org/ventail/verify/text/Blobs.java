package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.Arrays;
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
     */
    record Blob(TextBox box, int pixels, int runs) {
        Blob transposed() {
            return new Blob(box.transposed(), pixels, runs);
        }
    }

    private int[] parents = new int[1024];
    private int[] lefts = new int[1024];
    private int[] rights = new int[1024];
    private int[] rows = new int[1024];
    private int runs;

    private Blobs() {
    }

    /** All pieces of marks {@code kind}. */
    static List<Blob> of(byte[] marks, int width, int height, byte kind) {
        Blobs b = new Blobs();
        int previous = 0;
        for (int y = 0; y < height; y++) {
            int first = b.runs;
            b.addRow(marks, width, y, kind);
            b.join(previous, first);
            previous = first;
        }
        return b.pieces();
    }

    private void addRow(byte[] marks, int width, int y, byte kind) {
        int at = y * width;
        for (int x = 0; x < width; x++) {
            if (marks[at + x] == kind) {
                int left = x;
                while (x < width && marks[at + x] == kind) {
                    x++;
                }
                add(y, left, x);
            }
        }
    }

    private void add(int y, int left, int right) {
        if (runs == parents.length) {
            parents = Arrays.copyOf(parents, 2 * runs);
            lefts = Arrays.copyOf(lefts, 2 * runs);
            rights = Arrays.copyOf(rights, 2 * runs);
            rows = Arrays.copyOf(rows, 2 * runs);
        }
        parents[runs] = runs;
        lefts[runs] = left;
        rights[runs] = right;
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

    private List<Blob> pieces() {
        int[] pixels = new int[runs];
        int[] bottoms = new int[runs];
        int[] counts = new int[runs];
        for (int r = 0; r < runs; r++) {
            int root = root(r);
            pixels[root] += rights[r] - lefts[r];
            bottoms[root] = rows[r];
            counts[root]++;
            if (root != r) {
                lefts[root] = Math.min(lefts[root], lefts[r]);
                rights[root] = Math.max(rights[root], rights[r]);
            }
        }
        List<Blob> all = new ArrayList<>();
        for (int r = 0; r < runs; r++) {
            if (parents[r] == r) {
                TextBox box = new TextBox(lefts[r], rows[r], rights[r] - lefts[r], bottoms[r] - rows[r] + 1);
                all.add(new Blob(box, pixels[r], counts[r]));
            }
        }
        return all;
    }
}
