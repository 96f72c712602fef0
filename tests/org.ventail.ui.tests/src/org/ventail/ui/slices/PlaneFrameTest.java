package org.ventail.ui.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;
import org.ventail.testkit.RandomSeed;

/** Where pixels lie in the patient. */
class PlaneFrameTest {
    private static final Geometry GRID = Geometry.axisAligned(100, 120, 80, new Spacing(1, 1.5, 2), new Point3(-50, -80, 7));
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @Test
    void pixelsAndPositionsRoundTrip() {
        Random random = seed.random();
        for (Plane plane : Plane.values()) {
            Point3 cross = new Point3(random.nextDouble() * 50, random.nextDouble() * 50, random.nextDouble() * 50);
            PlaneFrame f = PlaneFrame.fitting(plane, GRID, cross, GRID.centerLps(), 1 + random.nextDouble(), 300, 200);
            double x = random.nextInt(300);
            double y = random.nextInt(200);
            Point3 p = f.toLps(x, y);
            assertEquals(x, f.toX(p), 1e-9);
            assertEquals(y, f.toY(p), 1e-9);
            assertEquals(0, p.minus(cross).dot(plane.normal()), 1e-9, "mm off the slice through the crosshair");
        }
    }

    @Test
    void theWholeGridFitsAtZoomOne() {
        for (Plane plane : Plane.values()) {
            PlaneFrame f = PlaneFrame.fitting(plane, GRID, GRID.centerLps(), GRID.centerLps(), 1, 260, 340);
            for (int c = 0; c < 8; c++) {
                Point3 corner = GRID.voxelToLps().apply(new Point3((c & 1) * 99, (c >> 1 & 1) * 119, (c >> 2) * 79));
                assertTrue(f.toX(corner) >= 0 && f.toX(corner) < 260, plane + " x " + f.toX(corner));
                assertTrue(f.toY(corner) >= 0 && f.toY(corner) < 340, plane + " y " + f.toY(corner));
            }
        }
    }

    @Test
    void finerPixelsShowTheSamePartOfThePatient() {
        PlaneFrame f = PlaneFrame.fitting(Plane.AXIAL, GRID, GRID.centerLps(), GRID.centerLps(), 1.3, 301, 200);
        PlaneFrame finer = f.in(new Point(602, 400));
        assertEquals(f.mmPerPixel() / 2, finer.mmPerPixel(), 1e-9);
        // the four pixels that are one point lie round its middle
        assertEquals(0, f.toLps(40, 30).minus(finer.toLps(80.5, 60.5)).length(), 1e-9, "mm");
    }

    @Test
    void thePatientsLeftIsOnTheRightOfTheScreen() {
        PlaneFrame f = PlaneFrame.fitting(Plane.AXIAL, GRID, GRID.centerLps(), GRID.centerLps(), 1, 200, 200);
        Point3 left = GRID.centerLps().plus(new Point3(10, 0, 0));
        Point3 nose = GRID.centerLps().plus(new Point3(0, -10, 0));
        assertTrue(f.toX(left) > 100, "left of the patient at x " + f.toX(left));
        assertTrue(f.toY(nose) < 100, "nose at y " + f.toY(nose));
    }
}
