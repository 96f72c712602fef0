package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Point3;

class HeadMapTest {
    private static final double TOLERANCE = 1e-9;

    @Test
    void thereAre23WaysBesidesTheHeaders() {
        HashSet<Affine> ways = new HashSet<>(Orientations.others());
        assertEquals(23, ways.size());
        assertFalse(ways.contains(Affine.IDENTITY));
        assertTrue(ways.stream().allMatch(a -> Math.abs(a.determinant() - 1) < TOLERANCE));
    }

    @Test
    void patientsLieAsTheHeaderTellsOrTilted() {
        List<Affine> near = Orientations.nearHeader();
        assertEquals(Affine.IDENTITY, near.get(0));
        assertEquals(7, new HashSet<>(near).size());
        assertTrue(near.stream().allMatch(a -> Math.abs(a.determinant() - 1) < TOLERANCE));
        assertTrue(near.stream().allMatch(a -> a.column(2).z() > 0.8 && a.column(1).y() > 0.8));
    }

    @Test
    void aNodTurnsAboutTheEarsInAnyOrientation() {
        double radians = 0.2;
        double[] straight = new double[HeadMap.FULL];
        for (Affine o : Orientations.others()) {
            HeadMap map = new HeadMap(o, new Point3(3, 4, 5));
            Affine before = map.atlasToLps(straight);
            Affine after = map.atlasToLps(map.nodded(straight, radians));
            assertEquals(1, before.column(0).normalized().dot(after.column(0).normalized()), TOLERANCE);
            assertEquals(Math.cos(radians), before.column(2).normalized().dot(after.column(2).normalized()),
                    TOLERANCE);
        }
    }

    @Test
    void startsWithTheCentreWhereItWasPut() {
        Point3 place = new Point3(12, -30, 400);
        Affine map = new HeadMap(Orientations.others().get(5), place).atlasToLps(new double[HeadMap.RIGID_AND_SIZE]);
        assertEquals(0, map.apply(HeadMap.CENTER).minus(place).length(), TOLERANCE);
    }

    @Test
    void widenedParametersDoTheSame() {
        double[] p = {0.3, -1, 0.2, 0.5, -0.4, 0.1, 0.7};
        HeadMap map = new HeadMap(Affine.IDENTITY, new Point3(1, 2, 3));
        double[] few = map.atlasToLps(p).toRows();
        double[] all = map.atlasToLps(HeadMap.widened(p)).toRows();
        for (int i = 0; i < 12; i++) {
            assertEquals(few[i], all[i], TOLERANCE);
        }
    }

    @Test
    void findsTypicalHeadsPlausibleAndStretchedOnesNot() {
        assertEquals(0, HeadMap.implausibility(new double[HeadMap.FULL]), TOLERANCE);
        double[] stretched = new double[HeadMap.FULL];
        stretched[6] = 4;
        stretched[7] = -4;
        assertTrue(HeadMap.implausibility(stretched) > 0.05);
    }

    @Test
    void framesHaveRightAnglesWhateverTheShear() {
        double[] p = {1, 2, 3, 1, -0.5, 0.8, 0.5, -0.5, 1, 1, -1, 0.7};
        HeadFrame frame = HeadAxes.frame(new HeadMap(Affine.IDENTITY, new Point3(0, 0, 0)).atlasToLps(p));
        assertEquals(0, frame.anterior().dot(frame.superior()), TOLERANCE);
        assertEquals(1, frame.anterior().length(), TOLERANCE);
        assertEquals(1, frame.left().length(), TOLERANCE);
    }
}
