package org.ventail.verify.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Mask;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;

class TrimmedIcpTest {
    private static final double SPACING_MM = 3;
    private static ShapeProbe probe;

    @BeforeAll
    static void prepare() {
        SyntheticHead head = SyntheticHead.random(1);
        Scan scan = scan(head, 1);
        probe = ShapeProbe.of(scan, head.face(scan.volume().geometry()), null);
    }

    @Test
    void findsTheSameHeadInAnotherPose() {
        ShapePrint same = ShapePrint.of(scan(SyntheticHead.random(1).posed(5), 2), null);
        assertEquals(0, probe.faceDistance(same), 0.3);
        assertEquals(0, probe.headDistance(same), 0.4);
    }

    @Test
    void findsItFromABadFrame() {
        Scan scan = scan(SyntheticHead.random(1), 3);
        var f = scan.frame();
        var turned = new HeadFrame(f.centerLps().plus(f.superior().times(12)),
                f.anterior().plus(f.superior().times(0.2)).normalized(),
                f.superior().minus(f.anterior().times(0.2)).normalized(), f.radiusMm());
        assertEquals(0, probe.faceDistance(ShapePrint.of(new Scan(scan.volume(), turned), null)), 0.3);
    }

    @Test
    void isFarFromStrangers() {
        for (long seed = 2; seed < 8; seed++) {
            double mm = probe.faceDistance(ShapePrint.of(scan(SyntheticHead.random(seed), seed), null));
            assertTrue(mm > 0.6, "seed " + seed + ": " + mm);
        }
    }

    @Test
    void isInfiniteWithoutAFaceRegion() {
        Scan scan = scan(SyntheticHead.random(1), 1);
        ShapeProbe nowhere = ShapeProbe.of(scan, Mask.empty(scan.volume().geometry()), null);
        assertEquals(Double.POSITIVE_INFINITY, nowhere.faceDistance(ShapePrint.of(scan, null)));
    }

    private static Scan scan(SyntheticHead head, long noise) {
        return new Scan(head.voxelise(Contrast.T1, SyntheticHead.grid(SPACING_MM), noise), head.frame());
    }
}
