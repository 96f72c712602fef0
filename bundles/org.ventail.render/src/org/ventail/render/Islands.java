package org.ventail.render;

import java.util.Arrays;
import org.ventail.api.model.Geometry;

/**
 * Sinks positive islands of a field below zero that are not the head: noise and tubes that float before the face, the
 * couch beside it. The largest island stays, and others from a given size on.
 */
final class Islands {
    private final float[] values;
    private final Geometry geometry;
    private final int[] labels;
    private int[] queue = new int[1 << 12];

    private Islands(FieldGrid grid) {
        this.values = grid.values();
        this.geometry = grid.geometry();
        this.labels = new int[values.length];
    }

    /** Works in the grid's own array. */
    static void sink(FieldGrid grid, double keepMl) {
        Islands islands = new Islands(grid);
        int[] sizes = islands.label();
        int largest = Arrays.stream(sizes).max().orElse(0);
        double keep = Math.min(largest, keepMl * 1000 / grid.geometry().voxelVolumeMm3());
        float air = grid.air();
        for (int i = 0; i < grid.values().length; i++) {
            if (islands.labels[i] > 0 && sizes[islands.labels[i]] < keep) {
                grid.values()[i] = air;
            }
        }
    }

    private int[] label() {
        int[] sizes = new int[64];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0 && labels[i] == 0) {
                count++;
                if (count == sizes.length) {
                    sizes = Arrays.copyOf(sizes, 2 * count);
                }
                sizes[count] = flood(i, count);
            }
        }
        return sizes;
    }

    private int flood(int seed, int label) {
        int nx = geometry.nx();
        int ny = geometry.ny();
        int nxy = nx * ny;
        int head = 0;
        int tail = visit(seed, label, 0);
        while (head < tail) {
            int i = queue[head++];
            int x = i % nx;
            int y = i / nx % ny;
            int z = i / nxy;
            tail = x > 0 ? visit(i - 1, label, tail) : tail;
            tail = x < nx - 1 ? visit(i + 1, label, tail) : tail;
            tail = y > 0 ? visit(i - nx, label, tail) : tail;
            tail = y < ny - 1 ? visit(i + nx, label, tail) : tail;
            tail = z > 0 ? visit(i - nxy, label, tail) : tail;
            tail = z < geometry.nz() - 1 ? visit(i + nxy, label, tail) : tail;
        }
        return tail;
    }

    private int visit(int i, int label, int tail) {
        if (labels[i] != 0 || !(values[i] > 0)) {
            return tail;
        }
        labels[i] = label;
        if (tail == queue.length) {
            queue = Arrays.copyOf(queue, 2 * tail);
        }
        queue[tail] = i;
        return tail + 1;
    }
}
