package org.ventail.testkit;

import java.util.BitSet;
import org.ventail.api.model.Geometry;

/**
 * Fills the hollows of a body that the air outside reaches only through a slit, such as the mouth; folds of the skin
 * stay as they are.
 */
final class ClosedMouth {
    /** So many nodes deep the air still reaches into a slit. */
    private static final int FOLD_NODES = 5;
    private final Geometry grid;
    private final BitSet inside;

    private ClosedMouth(Geometry grid, BitSet inside) {
        this.grid = grid;
        this.inside = inside;
    }

    static BitSet of(Geometry grid, BitSet inside) {
        ClosedMouth m = new ClosedMouth(grid, inside);
        BitSet air = m.flooded(m.wide());
        for (int i = 0; i < FOLD_NODES; i++) {
            air = m.grown(air);
        }
        BitSet filled = new BitSet(grid.size());
        filled.set(0, grid.size());
        filled.andNot(air);
        return filled;
    }

    private int[] steps() {
        return new int[] {1, -1, grid.nx(), -grid.nx(), grid.nx() * grid.ny(), -grid.nx() * grid.ny()};
    }

    /** Points all of whose neighbours are outside. */
    private BitSet wide() {
        BitSet near = inside;
        for (int axis = 0; axis < 3; axis++) {
            int step = steps()[2 * axis];
            BitSet grown = (BitSet) near.clone();
            for (int i = near.nextSetBit(0); i >= 0; i = near.nextSetBit(i + 1)) {
                grown.set(Math.max(0, i - step));
                grown.set(Math.min(grid.size() - 1, i + step));
            }
            near = grown;
        }
        BitSet wide = new BitSet(grid.size());
        wide.set(0, grid.size());
        wide.andNot(near);
        return wide;
    }

    /** What of it hangs together with the front upper corner of the grid, which is air. */
    private BitSet flooded(BitSet free) {
        BitSet seen = new BitSet(grid.size());
        int[] steps = steps();
        int[] queue = new int[grid.size()];
        int last = 0;
        queue[last++] = grid.index(0, 0, grid.nz() - 1);
        seen.set(queue[0]);
        for (int first = 0; first < last; first++) {
            for (int step : steps) {
                int i = queue[first] + step;
                if (i >= 0 && i < grid.size() && free.get(i) && !seen.get(i)) {
                    seen.set(i);
                    queue[last++] = i;
                }
            }
        }
        return seen;
    }

    private BitSet grown(BitSet air) {
        BitSet more = (BitSet) air.clone();
        for (int i = air.nextSetBit(0); i >= 0; i = air.nextSetBit(i + 1)) {
            for (int step : steps()) {
                int j = i + step;
                if (j >= 0 && j < grid.size() && !inside.get(j)) {
                    more.set(j);
                }
            }
        }
        return more;
    }
}
