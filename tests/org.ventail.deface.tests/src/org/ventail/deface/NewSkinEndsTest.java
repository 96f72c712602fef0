package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;

/** Where a new face ends: before the scan does, and evenly beside the head. */
class NewSkinEndsTest {
    private static final Affine SAME = Affine.translate(0, 0, 0);
    private static final Geometry SCAN = grid(10, new Point3(0, 0, 0));

    @Test
    void aFaceEndsBeforeTheScanDoes() {
        // the face looks along -y; the scan's first voxel begins at -0.5
        Geometry g = grid(20, new Point3(0, -10, 0));
        FrontOfView front = FrontOfView.of(SCAN, SAME, g);
        float[] inside = new float[g.size()];
        Arrays.fill(inside, -30);
        for (int y = 0; y < g.ny(); y++) {
            front.holdBack(inside, g.index(0, y, 0), 0, g.nx(), y, 0);
        }
        assertTrue(inside[g.index(3, 10, 0)] > 0, "air in the first row of the scan");
        assertTrue(inside[g.index(3, 15, 0)] < 0, "the new face in its middle");
        assertEquals(-4, inside[g.index(3, 15, 0)], 1e-4, "1.5 mm before the scan's end at -0.5");
    }

    @Test
    void aScanStoredBackwardsEndsAtTheSamePlace() {
        Geometry backwards = new Geometry(10, 10, 10, Affine.ofRows(1, 0, 0, 0, 0, -1, 0, 9, 0, 0, 1, 0));
        float[] forth = {-30};
        float[] back = {-30};
        FrontOfView.of(SCAN, SAME, SCAN).holdBack(forth, 0, 0, 1, 0, 0);
        FrontOfView.of(backwards, SAME, SCAN).holdBack(back, 0, 0, 1, 0, 0);
        assertEquals(forth[0], back[0], 1e-4);
    }

    @Test
    void onlyTheSidesAreSmoothed() {
        float[] rough = new float[SCAN.size()];
        for (int i = 0; i < rough.length; i++) {
            rough[i] = i / SCAN.nx() % 2 == 0 ? 1 : -1;
        }
        float[] smooth = rough.clone();
        EarSides.smooth(new ScalarGrid(SCAN, smooth), new float[] {9, 9, 9, 0, 0, 0, 0, 9, 9, 9});
        assertEquals(0, smooth[SCAN.index(1, 5, 5)], 0.05, "beside the head");
        assertEquals(rough[SCAN.index(5, 5, 5)], smooth[SCAN.index(5, 5, 5)], "in its middle");
    }

    private static Geometry grid(int n, Point3 origin) {
        return Geometry.axisAligned(n, n, n, new Spacing(1, 1, 1), origin);
    }
}
