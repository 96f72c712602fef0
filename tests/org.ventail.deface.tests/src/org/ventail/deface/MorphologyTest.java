package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;
import org.ventail.testkit.RandomSeed;

class MorphologyTest {
    private static final Geometry GRID = Geometry.axisAligned(20, 20, 20, new Spacing(1, 1, 1), new Point3(0, 0, 0));

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @Test
    void largestKeepsTheLargestPiece() {
        boolean[] mask = box(1, 4);
        boolean[] large = box(8, 15);
        assertArrayEquals(large, Morphology.largest(GRID, or(mask, large)));
    }

    @Test
    void filledClosesWhatTheBorderCannotReach() {
        boolean[] shell = box(5, 12);
        shell[GRID.index(8, 8, 8)] = false;
        assertTrue(Morphology.filled(GRID, shell)[GRID.index(8, 8, 8)]);
        assertFalse(Morphology.filled(GRID, shell)[0]);
    }

    @Test
    void withoutSpecklesDropsOnlySmallPieces() {
        boolean[] small = box(1, 2);
        boolean[] large = box(8, 12);
        assertArrayEquals(large, Morphology.withoutSpeckles(GRID, or(small, large), 20));
    }

    @Test
    void connectedKeepsOnlyWhatTouchesASeed() {
        boolean[] a = box(1, 4);
        boolean[] b = box(8, 12);
        boolean[] seeds = new boolean[GRID.size()];
        seeds[GRID.index(2, 2, 2)] = true;
        assertArrayEquals(a, Morphology.connected(GRID, or(a, b), seeds));
    }

    @Test
    void closingFillsASlitAndErosionShrinks() {
        boolean[] mask = box(4, 15);
        for (int y = 0; y < 20; y++) {
            for (int z = 0; z < 20; z++) {
                mask[GRID.index(9, y, z)] = false;
            }
        }
        assertTrue(Morphology.closed(GRID, mask, 2)[GRID.index(9, 9, 9)]);
        assertEquals(8 * 8 * 8, Morphology.count(Morphology.eroded(GRID, box(4, 15), 2)));
    }

    @Test
    void ballsReachAsFarAsTheNearestOfAllVoxels() {
        boolean[] mask = new boolean[GRID.size()];
        Random random = seed.random();
        for (int n = 0; n < 6; n++) {
            mask[random.nextInt(mask.length)] = true;
        }
        boolean[] dilated = Morphology.dilated(GRID, mask, 3);
        boolean[] eroded = Morphology.eroded(GRID, inverted(mask), 3);
        for (int i = 0; i < mask.length; i++) {
            boolean near = false;
            for (int j = 0; j < mask.length; j++) {
                near |= mask[j] && squared(i % 20 - j % 20) + squared(i / 20 % 20 - j / 20 % 20)
                        + squared(i / 400 - j / 400) <= 9;
            }
            assertEquals(near, dilated[i], "voxel " + i);
            assertEquals(!near, eroded[i], "voxel " + i);
        }
    }

    @Test
    void nothingIsTheLargestOfNothing() {
        assertEquals(0, Morphology.count(Morphology.largest(GRID, new boolean[GRID.size()])));
    }

    private static int squared(int v) {
        return v * v;
    }

    private static boolean[] inverted(boolean[] mask) {
        boolean[] out = mask.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] ^= true;
        }
        return out;
    }

    private static boolean[] box(int from, int to) {
        boolean[] mask = new boolean[GRID.size()];
        for (int i = 0; i < mask.length; i++) {
            int x = i % 20;
            int y = i / 20 % 20;
            int z = i / 400;
            mask[i] = Math.min(x, Math.min(y, z)) >= from && Math.max(x, Math.max(y, z)) <= to;
        }
        return mask;
    }

    private static boolean[] or(boolean[] a, boolean[] b) {
        boolean[] out = a.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] |= b[i];
        }
        return out;
    }
}
