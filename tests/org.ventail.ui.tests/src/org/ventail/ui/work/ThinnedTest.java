package org.ventail.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

class ThinnedTest {
    private static final Geometry GRID = Geometry.axisAligned(5, 4, 3, new Spacing(1, 1.5, 3), new Point3(10, 20, 30));

    @Test
    void everySecondVoxelOfFineAxesStaysWhereItWas() {
        Thinned thinned = Thinned.of(GRID);
        assertTrue(thinned.coarser());
        assertEquals("3 2 3", thinned.grid().nx() + " " + thinned.grid().ny() + " " + thinned.grid().nz());
        short[] values = new short[GRID.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) i;
        }
        Volume few = thinned.of(new Volume(GRID, new VoxelData.Shorts(values, true), Rescale.NONE, Modality.MR));
        Mask odd = thinned.of(Mask.of(GRID, i -> i == GRID.index(4, 2, 1)));
        assertEquals(1, odd.count());
        assertTrue(odd.get(2, 1, 1));
        for (int z = 0; z < 3; z++) {
            for (int y = 0; y < 2; y++) {
                for (int x = 0; x < 3; x++) {
                    assertEquals(GRID.index(2 * x, 2 * y, z), few.value(x, y, z));
                    Point3 there = thinned.grid().voxelToLps().apply(new Point3(x, y, z));
                    assertEquals(0, there.minus(GRID.voxelToLps().apply(new Point3(2 * x, 2 * y, z))).length(), 1e-9);
                }
            }
        }
    }

    @Test
    void coarseGridsStayAsTheyAre() {
        assertFalse(Thinned.of(Geometry.axisAligned(9, 9, 9, new Spacing(2, 2, 5), new Point3(0, 0, 0))).coarser());
    }
}
