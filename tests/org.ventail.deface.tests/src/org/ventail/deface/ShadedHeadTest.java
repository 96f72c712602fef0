package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;

/** Coils on the skin see the rim of a head many times brighter than its middle. */
class ShadedHeadTest {
    private static final double SPACING_MM = 2;
    private static final double RIM_MM = 90;

    @Test
    void aHeadWithADarkMiddleIsFound() throws VentailException {
        SyntheticHead head = SyntheticHead.random(3);
        Volume shaded = shaded(head.voxelise(Contrast.T1, SyntheticHead.grid(SPACING_MM), 7), 0.06);
        DefacedVolume r = Scans.deface(shaded);
        assertEquals(Status.DEFACED, r.status(), "confidence " + r.recipe().confidence());
        assertEquals(0, r.changed().and(head.brain(shaded.geometry())).count(), "true brain voxels changed");
        assertTrue(Skin.of(head, shaded.geometry()).minus(r.changed()).count() < 0.15 * Skin.of(head, shaded.geometry())
                .count(), "skin left");
    }

    /** Divides by up to {@code 1 / middle}, most in the middle. */
    private static Volume shaded(Volume v, double middle) {
        Geometry g = v.geometry();
        VoxelData data = v.data().copy();
        Point3 c = g.centerLps();
        for (int i = 0; i < g.size(); i++) {
            Point3 p = g.voxelToLps().apply(new Point3(i % g.nx(), i / g.nx() % g.ny(), i / (g.nx() * g.ny())));
            double r = Math.min(1, p.minus(c).length() / RIM_MM);
            data.set(i, Math.round(v.data().get(i) * (middle + (1 - middle) * r * r * r)));
        }
        return v.withData(data);
    }
}
