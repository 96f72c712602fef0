package org.ventail.verify.restore;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;

/**
 * The cells of a {@link SkinMap} in which the skin is not what it was. They are taken from the true mask: an attacker who
 * has to guess it does worse.
 */
final class LostSkin {
    /** What was changed deeper under the skin than this left the skin as it was. */
    private static final double DEPTH_MM = 3;
    private static final double FROM_MM = 150;
    private static final double STEP_MM = 0.75;
    private static final double LEAST_MM = 15;
    /** A rim of cells that a changed voxel beside them may have moved. */
    private static final int RIM_CELLS = 1;

    private LostSkin() {
    }

    /**
     * Looks where the mask lies in or before the skin.
     *
     * @param left the skin as it would leave
     * @param changed voxels that may differ from the original
     */
    static BitSet of(SkinMap left, Mask changed, HeadFrame frame) {
        Affine toVoxel = changed.geometry().lpsToVoxel().compose(SkinMap.headToLps(frame));
        boolean[] lost = new boolean[SkinMap.CELLS];
        IntStream.range(0, SkinMap.ROWS).parallel().forEach(row -> {
            for (int cell = row * SkinMap.COLUMNS; cell < (row + 1) * SkinMap.COLUMNS; cell++) {
                lost[cell] = changed(left, changed, toVoxel, cell);
            }
        });
        return grown(lost);
    }

    private static boolean changed(SkinMap left, Mask changed, Affine toVoxel, int cell) {
        double to = left.known(cell) ? left.radiusMm()[cell] - DEPTH_MM : LEAST_MM;
        for (double r = FROM_MM; r > to; r -= STEP_MM) {
            if (holds(changed, toVoxel.apply(SkinMap.inHead(cell, r)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Mask mask, Point3 v) {
        Geometry g = mask.geometry();
        int x = (int) Math.round(v.x());
        int y = (int) Math.round(v.y());
        int z = (int) Math.round(v.z());
        return g.contains(x, y, z) && mask.get(x, y, z);
    }

    private static BitSet grown(boolean[] lost) {
        BitSet all = new BitSet(SkinMap.CELLS);
        for (int cell = 0; cell < lost.length; cell++) {
            if (lost[cell]) {
                int c = cell % SkinMap.COLUMNS;
                for (int row = cell / SkinMap.COLUMNS - RIM_CELLS; row <= cell / SkinMap.COLUMNS + RIM_CELLS; row++) {
                    if (row >= 0 && row < SkinMap.ROWS) {
                        all.set(row * SkinMap.COLUMNS + Math.max(0, c - RIM_CELLS),
                                row * SkinMap.COLUMNS + Math.min(SkinMap.COLUMNS - 1, c + RIM_CELLS) + 1);
                    }
                }
            }
        }
        return all;
    }
}
