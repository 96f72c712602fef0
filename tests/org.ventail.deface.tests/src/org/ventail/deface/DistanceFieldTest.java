package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;
import org.ventail.testkit.Cores;
import org.ventail.testkit.RandomSeed;

class DistanceFieldTest {
    private static final Geometry GRID = Geometry.axisAligned(9, 7, 8, new Spacing(1, 2.5, 0.7), new Point3(0, 0, 0));
    private static final double TOLERANCE_MM = 1e-4;
    private static final double CAP_MM = 3.1;

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @Test
    void agreesWithTheNearestOfAllVoxels() {
        for (int voxels : new int[] {1, 3, 12, 200}) {
            boolean[] mask = scattered(voxels);
            float[] mm = DistanceField.mm(GRID, mask, true);
            for (int i = 0; i < mask.length; i++) {
                assertEquals(nearest(mask, i), mm[i], TOLERANCE_MM, "voxel " + i + " of " + voxels);
            }
        }
    }

    @Test
    void isTheSameUpToTheCapAndLargerBeyond() {
        for (int voxels : new int[] {1, 3, 12, 200}) {
            boolean[] mask = scattered(voxels);
            float[] mm = DistanceField.mm(GRID, mask, true, CAP_MM);
            for (int i = 0; i < mask.length; i++) {
                double real = nearest(mask, i);
                assertTrue(real <= CAP_MM ? Math.abs(mm[i] - real) < TOLERANCE_MM : mm[i] > CAP_MM, "voxel " + i);
            }
        }
    }

    @Test
    void isFarEverywhereFromAnEmptySet() {
        for (float mm : DistanceField.mm(GRID, new boolean[GRID.size()], true)) {
            assertTrue(mm > 1e5);
        }
    }

    @Test
    void measuresToWhatIsNotSet() {
        boolean[] mask = scattered(450);
        boolean[] other = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            other[i] = !mask[i];
        }
        assertArrayEquals(DistanceField.mm(GRID, other, true), DistanceField.mm(GRID, mask, false));
    }

    @Test
    void doesNotDependOnTheNumberOfCores() throws InterruptedException, ExecutionException {
        boolean[] mask = scattered(20);
        assertArrayEquals(DistanceField.mm(GRID, mask, true), Cores.on(1, () -> DistanceField.mm(GRID, mask, true)));
    }

    private boolean[] scattered(int voxels) {
        Random random = seed.random();
        boolean[] mask = new boolean[GRID.size()];
        for (int n = 0; n < voxels; n++) {
            mask[random.nextInt(mask.length)] = true;
        }
        return mask;
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
