package org.ventail.verify.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

class FieldOfViewTest {
    private static final double SPACING_MM = 5;
    private static final Spacing CUBES = new Spacing(SPACING_MM, SPACING_MM, SPACING_MM);

    /** A grid of ones around a head in the middle of LPS space, from that height upwards. */
    private static Scan scan(double fromSuperiorMm, Point3 centerLps) {
        Geometry g = Geometry.axisAligned(50, 50, 50, CUBES, new Point3(-125, -125, fromSuperiorMm));
        short[] ones = new short[g.size()];
        Arrays.fill(ones, (short) 1);
        ones[0] = 0;
        return new Scan(new Volume(g, new VoxelData.Shorts(ones, true), Rescale.NONE, Modality.MR),
                HeadFrame.fromHeader(centerLps, 130));
    }

    private static final Point3 MIDDLE = new Point3(0, 0, 0);

    @Test
    void aWholeHeadHoldsItsFace() {
        assertTrue(FieldOfView.of(scan(-125, MIDDLE)).holdsTheFace());
    }

    @Test
    void aHeadCutOffAtTheNoseDoesNot() {
        assertFalse(FieldOfView.of(scan(-40, MIDDLE)).holdsTheFace());
    }

    @Test
    void strangersLoseWhatTheProbeDoesNotShow() {
        Scan stranger = scan(-125, MIDDLE);
        Scan cut = FieldOfView.of(scan(-40, MIDDLE)).crop(stranger);
        Geometry g = stranger.volume().geometry();
        assertEquals(0, cut.volume().value(g.index(25, 25, 15)), "at -50 mm");
        assertEquals(1, cut.volume().value(g.index(25, 25, 18)), "at -35 mm");
        assertEquals(1, stranger.volume().value(g.index(25, 25, 15)), "the stranger itself is left alone");
    }

    @Test
    void theCutIsMadeInTheHeadAndNotInTheScanner() {
        Scan lower = scan(-125, new Point3(0, 0, -20));
        Scan cut = FieldOfView.of(scan(-40, MIDDLE)).crop(lower);
        Geometry g = lower.volume().geometry();
        assertEquals(1, cut.volume().value(g.index(25, 25, 15)), "-50 mm is 30 mm under the middle of this head");
        assertEquals(0, cut.volume().value(g.index(25, 25, 11)), "-70 mm is 50 mm under it");
    }

    @Test
    void equalFieldsOfViewHaveEqualKeys() {
        assertEquals(FieldOfView.of(scan(-40, MIDDLE)).key(), FieldOfView.of(scan(-40, MIDDLE)).key());
        assertNotEquals(FieldOfView.of(scan(-40, MIDDLE)).key(), FieldOfView.of(scan(-45, MIDDLE)).key());
    }
}
