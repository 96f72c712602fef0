package org.ventail.render;

import java.util.Arrays;
import org.ventail.api.model.Geometry;

/**
 * Sinks positive islands of a field below zero that are not the head: noise and tubes that float before the face, the
 * couch beside it. The largest island stays, and others from a given size on. Works on runs of positive voxels along x, each
 * joined with those that it touches in the rows before (union-find).
 */
final class Islands {
    private final FieldGrid grid;
    /** By row: its first run; one more at the end. */
    private final int[] firstRun;
    private int[] from = new int[1 << 12];
    private int[] to = new int[1 << 12];
    /** By run: another run of the same island nearer to the root, which points to itself. */
    private int[] parent = new int[1 << 12];
    private int runs;

    private Islands(FieldGrid grid) {
        this.grid = grid;
        this.firstRun = new int[grid.geometry().ny() * grid.geometry().nz() + 1];
    }

    /** Works in the grid's own array. */
    static void sink(FieldGrid grid, double keepMl) {
        Islands islands = new Islands(grid);
        islands.join();
        long[] sizes = islands.sizes();
        long largest = Arrays.stream(sizes).max().orElse(0);
        double keep = Math.min(largest, keepMl * 1000 / grid.geometry().voxelVolumeMm3());
        float air = grid.air();
        for (int r = 0; r < islands.runs; r++) {
            if (sizes[islands.root(r)] < keep) {
                Arrays.fill(grid.values(), islands.from[r], islands.to[r], air);
            }
        }
    }

    private void join() {
        Geometry g = grid.geometry();
        for (int row = 0; row < g.ny() * g.nz(); row++) {
            firstRun[row] = runs;
            find(row * g.nx(), g.nx());
            firstRun[row + 1] = runs;
            if (row % g.ny() > 0) {
                touch(row, row - 1);
            }
            if (row >= g.ny()) {
                touch(row, row - g.ny());
            }
        }
    }

    /** The runs of the row that begins at a voxel. */
    private void find(int first, int nx) {
        float[] values = grid.values();
        for (int i = first; i < first + nx; i++) {
            if (values[i] > 0) {
                int begin = i;
                while (i < first + nx && values[i] > 0) {
                    i++;
                }
                add(begin, i);
            }
        }
    }

    private void add(int begin, int end) {
        if (runs == from.length) {
            from = Arrays.copyOf(from, 2 * runs);
            to = Arrays.copyOf(to, 2 * runs);
            parent = Arrays.copyOf(parent, 2 * runs);
        }
        from[runs] = begin;
        to[runs] = end;
        parent[runs] = runs++;
    }

    /** Joins the runs of a row with those of a row before that share a place with them. */
    private void touch(int row, int before) {
        int shift = (row - before) * grid.geometry().nx();
        int b = firstRun[before];
        for (int r = firstRun[row]; r < firstRun[row + 1]; r++) {
            while (b < firstRun[before + 1] && to[b] + shift <= from[r]) {
                b++;
            }
            for (int o = b; o < firstRun[before + 1] && from[o] + shift < to[r]; o++) {
                parent[root(o)] = root(r);
            }
        }
    }

    private int root(int run) {
        int r = run;
        while (parent[r] != r) {
            parent[r] = parent[parent[r]];
            r = parent[r];
        }
        return r;
    }

    /** Voxels by root. */
    private long[] sizes() {
        long[] sizes = new long[runs];
        for (int r = 0; r < runs; r++) {
            sizes[root(r)] += to[r] - from[r];
        }
        return sizes;
    }
}
