package org.ventail.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GeometryTest {
    private static final Spacing S = new Spacing(1, 2, 3);
    private final Geometry g = Geometry.axisAligned(4, 5, 6, S, new Point3(-10, -20, -30));

    @Test
    void xRunsFastest() {
        assertEquals(1, g.index(1, 0, 0));
        assertEquals(4, g.index(0, 1, 0));
        assertEquals(20, g.index(0, 0, 1));
        assertEquals(g.size() - 1, g.index(3, 4, 5));
    }

    @Test
    void spacingAndVolumeComeFromTheMap() {
        assertEquals(S, g.spacingMm());
        assertEquals(6, g.voxelVolumeMm3(), 1e-12);
    }

    @Test
    void spacingOfAnObliqueGridIsTheLengthOfItsSteps() {
        double c = Math.cos(0.3);
        double s = Math.sin(0.3);
        Geometry oblique = new Geometry(2, 2, 2, Affine.ofRows(2 * c, -2 * s, 0, 0, 2 * s, 2 * c, 0, 0, 0, 0, 5, 0));
        assertEquals(2, oblique.spacingMm().xMm(), 1e-12);
        assertEquals(5, oblique.spacingMm().maxMm(), 1e-12);
        assertEquals(2, oblique.spacingMm().minMm(), 1e-12);
    }

    @Test
    void theCentreLiesBetweenTheCorners() {
        assertEquals(new Point3(-8.5, -16, -22.5), g.centerLps());
    }

    @Test
    void containsOnlyWhatIsInside() {
        assertTrue(g.contains(0, 0, 0) && g.contains(3, 4, 5));
        assertFalse(g.contains(-1, 0, 0) || g.contains(4, 0, 0) || g.contains(0, 5, 0) || g.contains(0, 0, 6));
    }

    @Test
    void theSameGridIsTheSameWithinATolerance() {
        Geometry moved = Geometry.axisAligned(4, 5, 6, S, new Point3(-10.05, -20, -30));
        assertTrue(g.sameGrid(moved, 0.1));
        assertFalse(g.sameGrid(moved, 0.01));
        assertFalse(g.sameGrid(Geometry.axisAligned(4, 5, 7, S, new Point3(-10, -20, -30)), 100));
    }

    @Test
    void impossibleGridsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Geometry.axisAligned(0, 1, 1, S, g.centerLps()));
        assertThrows(IllegalArgumentException.class, () -> Geometry.axisAligned(2000, 2000, 2000, S, g.centerLps()));
        assertThrows(IllegalArgumentException.class, () -> new Geometry(2, 2, 2, Affine.scale(1, 1, 0)));
    }
}
