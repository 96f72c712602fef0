package org.ventail.deface;

import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;

/**
 * Planes of one value at the border of a scan, right behind which a body is cut through: nothing was measured there,
 * so they are no air that tells where a head ends. Air of one value beside a whole body stays.
 */
final class Padding {
    /** A body that ends in less than this ends by itself, as a nose or a crown does. */
    private static final double CUT_MM2 = 3000;
    private static final int AXES = 3;

    private final ScalarGrid raw;
    private final boolean[] body;
    private final int[] size;
    private final int[] stride;

    private Padding(ScalarGrid raw, boolean[] body) {
        Geometry g = raw.geometry();
        this.raw = raw;
        this.body = body;
        this.size = new int[] {g.nx(), g.ny(), g.nz()};
        this.stride = new int[] {1, g.nx(), g.nx() * g.ny()};
    }

    /**
     * A grid less its padding.
     *
     * @param grid any values
     * @param raw the scan's own values on the same grid
     * @param body the body on that grid
     */
    static ScalarGrid cutOff(ScalarGrid grid, ScalarGrid raw, boolean[] body) {
        Padding padding = new Padding(raw, body);
        int[] first = new int[AXES];
        int[] count = new int[AXES];
        boolean none = true;
        for (int axis = 0; axis < AXES; axis++) {
            first[axis] = padding.planes(axis, false);
            count[axis] = padding.size[axis] - first[axis] - padding.planes(axis, true);
            none &= count[axis] == padding.size[axis];
        }
        return none ? grid : part(grid, first, count);
    }

    /** How many planes at an end of an axis are padding. */
    private int planes(int axis, boolean fromEnd) {
        int n = size[axis];
        float value = raw.values()[fromEnd ? raw.values().length - 1 : 0];
        int planes = 0;
        while (planes < n && ofOneValue(axis, fromEnd ? n - 1 - planes : planes, value)) {
            planes++;
        }
        // the next plane may be the mean of padding and scan
        int cut = fromEnd ? n - 2 - planes : planes + 1;
        return planes > 0 && cut >= 0 && cut < n && bodyMm2(axis, cut) > CUT_MM2 ? planes : 0;
    }

    private boolean ofOneValue(int axis, int at, float value) {
        int a = (axis + 1) % AXES;
        int b = (axis + 2) % AXES;
        for (int j = 0; j < size[b]; j++) {
            for (int i = 0; i < size[a]; i++) {
                if (raw.values()[at * stride[axis] + i * stride[a] + j * stride[b]] != value) {
                    return false;
                }
            }
        }
        return true;
    }

    private double bodyMm2(int axis, int at) {
        int a = (axis + 1) % AXES;
        int b = (axis + 2) % AXES;
        int n = 0;
        for (int j = 0; j < size[b]; j++) {
            for (int i = 0; i < size[a]; i++) {
                n += body[at * stride[axis] + i * stride[a] + j * stride[b]] ? 1 : 0;
            }
        }
        Affine m = raw.geometry().voxelToLps();
        return n * m.column(a).length() * m.column(b).length();
    }

    private static ScalarGrid part(ScalarGrid grid, int[] first, int[] count) {
        Geometry g = grid.geometry();
        Geometry to = new Geometry(count[0], count[1], count[2],
                g.voxelToLps().compose(Affine.translate(first[0], first[1], first[2])));
        float[] out = new float[to.size()];
        for (int z = 0; z < count[2]; z++) {
            for (int y = 0; y < count[1]; y++) {
                System.arraycopy(grid.values(), g.index(first[0], first[1] + y, first[2] + z), out,
                        to.index(0, y, z), count[0]);
            }
        }
        return new ScalarGrid(to, out);
    }
}
