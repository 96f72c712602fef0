package org.ventail.deface;

import java.util.Arrays;
import org.ventail.api.model.Geometry;

/** Spreads by the faces of voxels through those that have one value. One thread. */
final class Flood {
    private final Geometry g;
    private final int row;
    private final int plane;
    /** Not reached yet; with a border of a voxel all around that is closed, so that nobody need look where he is. */
    private final boolean[] open;
    private int[] queue = new int[1 << 12];
    private int tail;

    /** Through the voxels whose value is {@code through}. */
    Flood(Geometry g, boolean[] mask, boolean through) {
        this.g = g;
        this.row = g.nx() + 2;
        this.plane = row * (g.ny() + 2);
        this.open = new boolean[plane * (g.nz() + 2)];
        for (int z = 0; z < g.nz(); z++) {
            for (int y = 0; y < g.ny(); y++) {
                int to = index(0, y, z);
                int from = g.index(0, y, z);
                for (int x = 0; x < g.nx(); x++) {
                    open[to + x] = mask[from + x] == through;
                }
            }
        }
    }

    private int index(int x, int y, int z) {
        return x + 1 + row * (y + 1) + plane * (z + 1);
    }

    /** Number of voxels newly reached. */
    int from(int x, int y, int z) {
        tail = 0;
        push(index(x, y, z));
        for (int head = 0; head < tail; head++) {
            int i = queue[head];
            push(i - 1);
            push(i + 1);
            push(i - row);
            push(i + row);
            push(i - plane);
            push(i + plane);
        }
        return tail;
    }

    private void push(int i) {
        if (!open[i]) {
            return;
        }
        open[i] = false;
        if (tail == queue.length) {
            queue = Arrays.copyOf(queue, 2 * tail);
        }
        queue[tail++] = i;
    }

    /** What the last call newly reached. */
    int[] last() {
        return Arrays.copyOf(queue, tail);
    }

    /** Sets what a call newly reached. */
    void set(int[] reached, boolean[] out) {
        for (int i : reached) {
            int inPlane = i % plane;
            out[g.index(inPlane % row - 1, inPlane / row - 1, i / plane - 1)] = true;
        }
    }

    /** Voxels of that value that nothing has reached. */
    boolean[] left() {
        boolean[] out = new boolean[g.size()];
        for (int z = 0; z < g.nz(); z++) {
            for (int y = 0; y < g.ny(); y++) {
                System.arraycopy(open, index(0, y, z), out, g.index(0, y, z), g.nx());
            }
        }
        return out;
    }
}
