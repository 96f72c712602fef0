package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Point3;

class HeadMapTest {
    private static final double TOLERANCE = 1e-9;

    @Test
    void thereAre24WaysToLieAndTheHeadersComesFirst() {
        assertEquals(24, new HashSet<>(Orientations.all()).size());
        assertEquals(Affine.IDENTITY, Orientations.all().get(0));
        assertTrue(Orientations.all().stream().allMatch(a -> Math.abs(a.determinant() - 1) < TOLERANCE));
    }

    @Test
    void startsWithTheCentreWhereItWasPut() {
        Point3 place = new Point3(12, -30, 400);
        Affine map = new HeadMap(Orientations.all().get(5), place).atlasToLps(new double[HeadMap.RIGID_AND_SIZE]);
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
