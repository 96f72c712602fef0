package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;

class DistanceFieldTest {
    private static final Geometry GRID = Geometry.axisAligned(9, 7, 8, new Spacing(1, 2.5, 0.7), new Point3(0, 0, 0));
    private static final double TOLERANCE_MM = 1e-4;

    @Test
    void agreesWithTheNearestOfAllVoxels() {
        long seed = Long.getLong("ventail.seed", 20);
        Random random = new Random(seed);
        boolean[] mask = new boolean[GRID.size()];
        for (int n = 0; n < 12; n++) {
            mask[random.nextInt(mask.length)] = true;
        }
        float[] mm = DistanceField.mm(GRID, mask, true);
        for (int i = 0; i < mask.length; i++) {
            assertEquals(nearest(mask, i), mm[i], TOLERANCE_MM, "voxel " + i + ", seed " + seed);
        }
    }

    @Test
    void isFarEverywhereFromAnEmptySet() {
        for (float mm : DistanceField.mm(GRID, new boolean[GRID.size()], true)) {
            assertTrue(mm > 1e5);
        }
    }

    private static double nearest(boolean[] mask, int from) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i]) {
                best = Math.min(best, position(i).minus(position(from)).length());
            }
        }
        return best;
    }

    private static Point3 position(int i) {
        return GRID.voxelToLps().apply(new Point3(i % 9, i / 9 % 7, i / 63));
    }
}
