package org.ventail.deface;

import java.util.Arrays;
import org.ventail.api.model.Geometry;

/**
 * Opening, closing and connected sets on grids with right angles, with balls in millimetres; masks are one boolean a
 * voxel.
 */
final class Morphology {
    private Morphology() {
    }

    /** Voxels within the radius of the set. */
    static boolean[] dilated(Geometry g, boolean[] mask, double radiusMm) {
        float[] d = DistanceField.mm(g, mask, true);
        boolean[] out = new boolean[mask.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = d[i] <= radiusMm;
        }
        return out;
    }

    /** Voxels of the set farther than the radius from its outside; beyond the border of the grid nothing is outside. */
    static boolean[] eroded(Geometry g, boolean[] mask, double radiusMm) {
        float[] d = DistanceField.mm(g, mask, false);
        boolean[] out = new boolean[mask.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = mask[i] && d[i] > radiusMm;
        }
        return out;
    }

    /** The set with gaps up to twice the radius closed. */
    static boolean[] closed(Geometry g, boolean[] mask, double radiusMm) {
        return eroded(g, dilated(g, mask, radiusMm), radiusMm);
    }

    static boolean[] and(boolean[] a, boolean[] b) {
        boolean[] out = new boolean[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] && b[i];
        }
        return out;
    }

    static int count(boolean[] mask) {
        int n = 0;
        for (boolean b : mask) {
            n += b ? 1 : 0;
        }
        return n;
    }

    /** The voxels of the set that are connected by faces with one of the seeds. */
    static boolean[] connected(Geometry g, boolean[] mask, boolean[] seeds) {
        Flood flood = new Flood(g, mask);
        for (int i = 0; i < mask.length; i++) {
            if (seeds[i]) {
                flood.from(i);
            }
        }
        return flood.reached();
    }

    /** The largest set of voxels connected by faces; empty if the mask is. Of equals, the first. */
    static boolean[] largest(Geometry g, boolean[] mask) {
        Flood flood = new Flood(g, mask);
        int best = 0;
        int seed = -1;
        for (int i = 0; i < mask.length; i++) {
            int n = flood.from(i);
            if (n > best) {
                best = n;
                seed = i;
            }
        }
        Flood again = new Flood(g, mask);
        if (seed >= 0) {
            again.from(seed);
        }
        return again.reached();
    }

    /** The set without pieces of fewer voxels than the limit. */
    static boolean[] withoutSpeckles(Geometry g, boolean[] mask, int fewest) {
        Flood flood = new Flood(g, mask);
        boolean[] out = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            if (flood.from(i) >= fewest) {
                flood.copyLast(out);
            }
        }
        return out;
    }

    /** The set and everything that cannot be reached from the border of the grid without crossing it. */
    static boolean[] filled(Geometry g, boolean[] mask) {
        boolean[] free = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            free[i] = !mask[i];
        }
        Flood flood = new Flood(g, free);
        for (int i = 0; i < mask.length; i++) {
            int x = i % g.nx();
            int y = i / g.nx() % g.ny();
            int z = i / (g.nx() * g.ny());
            if (x == 0 || y == 0 || z == 0 || x == g.nx() - 1 || y == g.ny() - 1 || z == g.nz() - 1) {
                flood.from(i);
            }
        }
        boolean[] out = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            out[i] = !flood.reached()[i];
        }
        return out;
    }

    /** Spreads through the true voxels of a mask. One thread. */
    private static final class Flood {
        private final Geometry g;
        private final boolean[] mask;
        private final boolean[] reached;
        private int[] queue = new int[1 << 12];
        private int tail;

        Flood(Geometry g, boolean[] mask) {
            this.g = g;
            this.mask = mask;
            this.reached = new boolean[mask.length];
        }

        boolean[] reached() {
            return reached;
        }

        /** Number of voxels newly reached. */
        int from(int seed) {
            tail = 0;
            push(seed);
            int plane = g.nx() * g.ny();
            for (int head = 0; head < tail; head++) {
                int i = queue[head];
                int x = i % g.nx();
                int y = i / g.nx() % g.ny();
                int z = i / plane;
                if (x > 0) {
                    push(i - 1);
                }
                if (x < g.nx() - 1) {
                    push(i + 1);
                }
                if (y > 0) {
                    push(i - g.nx());
                }
                if (y < g.ny() - 1) {
                    push(i + g.nx());
                }
                if (z > 0) {
                    push(i - plane);
                }
                if (z < g.nz() - 1) {
                    push(i + plane);
                }
            }
            return tail;
        }

        /** Sets what the last call newly reached. */
        void copyLast(boolean[] out) {
            for (int i = 0; i < tail; i++) {
                out[queue[i]] = true;
            }
        }

        private void push(int i) {
            if (!mask[i] || reached[i]) {
                return;
            }
            reached[i] = true;
            if (tail == queue.length) {
                queue = Arrays.copyOf(queue, 2 * tail);
            }
            queue[tail++] = i;
        }
    }
}
