package org.ventail.deface;

import java.util.stream.IntStream;
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
        float[] d = DistanceField.squared(g, mask, true, radiusMm);
        double limit = radiusMm * radiusMm;
        boolean[] out = new boolean[mask.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = d[i] <= limit;
        }
        return out;
    }

    /** Voxels of the set farther than the radius from its outside; beyond the border of the grid nothing is outside. */
    static boolean[] eroded(Geometry g, boolean[] mask, double radiusMm) {
        float[] d = DistanceField.squared(g, mask, false, radiusMm);
        double limit = radiusMm * radiusMm;
        boolean[] out = new boolean[mask.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = mask[i] && d[i] > limit;
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
        Flood flood = new Flood(g, mask, true);
        everywhere(g, (x, y, z, i) -> {
            if (seeds[i] && mask[i]) {
                flood.from(x, y, z);
            }
        });
        return without(mask, flood.left());
    }

    /** The largest set of voxels connected by faces; empty if the mask is. Of equals, the first. */
    static boolean[] largest(Geometry g, boolean[] mask) {
        Flood flood = new Flood(g, mask, true);
        int[][] best = {{}};
        everywhere(g, (x, y, z, i) -> {
            if (mask[i] && flood.from(x, y, z) > best[0].length) {
                best[0] = flood.last();
            }
        });
        boolean[] out = new boolean[mask.length];
        flood.set(best[0], out);
        return out;
    }

    /** The set without pieces of fewer voxels than the limit. */
    static boolean[] withoutSpeckles(Geometry g, boolean[] mask, int fewest) {
        Flood flood = new Flood(g, mask, true);
        boolean[] out = new boolean[mask.length];
        everywhere(g, (x, y, z, i) -> {
            if (mask[i] && flood.from(x, y, z) >= Math.max(1, fewest)) {
                flood.set(flood.last(), out);
            }
        });
        return out;
    }

    /** The set and everything that cannot be reached from the border of the grid without crossing it. */
    static boolean[] filled(Geometry g, boolean[] mask) {
        Flood flood = new Flood(g, mask, false);
        everywhere(g, (x, y, z, i) -> {
            if (x == 0 || y == 0 || z == 0 || x == g.nx() - 1 || y == g.ny() - 1 || z == g.nz() - 1) {
                flood.from(x, y, z);
            }
        });
        boolean[] holes = flood.left();
        IntStream.range(0, holes.length).forEach(i -> holes[i] |= mask[i]);
        return holes;
    }

    private static boolean[] without(boolean[] mask, boolean[] left) {
        boolean[] out = new boolean[mask.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = mask[i] && !left[i];
        }
        return out;
    }

    /** Something done at a voxel. */
    @FunctionalInterface
    private interface Visit {
        void at(int x, int y, int z, int index);
    }

    private static void everywhere(Geometry g, Visit visit) {
        for (int z = 0, i = 0; z < g.nz(); z++) {
            for (int y = 0; y < g.ny(); y++) {
                for (int x = 0; x < g.nx(); x++) {
                    visit.at(x, y, z, i++);
                }
            }
        }
    }
}
