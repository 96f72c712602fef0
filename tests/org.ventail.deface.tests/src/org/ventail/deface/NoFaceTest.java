package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;

/** Scans without a head or without a face come back untouched. */
class NoFaceTest {
    private static final Geometry GRID = Scans.cube(80, 3);

    @Test
    void nothingAtAll() throws VentailException {
        expectNoHead(Scans.mr(GRID, i -> 0));
    }

    @Test
    void noise() throws VentailException {
        Random random = new Random(1);
        expectNoHead(Scans.mr(GRID, i -> Math.abs(100 * random.nextGaussian())));
    }

    @Test
    void aBox() throws VentailException {
        expectNoHead(Scans.mr(GRID, i -> Math.abs(at(i, 0)) < 90 && Math.abs(at(i, 1)) < 70 && Math.abs(at(i,
                2)) < 80 ? 500 : 3));
    }

    @Test
    void aBallWithAShell() throws VentailException {
        expectNoHead(Scans.mr(GRID, i -> {
            double r = Math.sqrt(at(i, 0) * at(i, 0) + at(i, 1) * at(i, 1) + at(i, 2) * at(i, 2));
            return r < 70 ? 400 : r < 80 ? 40 : r < 90 ? 700 : 2;
        }));
    }

    @Test
    void twoBonesInALeg() throws VentailException {
        expectNoHead(Scans.mr(GRID, i -> {
            double skin = Math.hypot(at(i, 0), at(i, 1));
            double bone = Math.min(Math.hypot(at(i, 0) - 20, at(i, 1)), Math.hypot(at(i, 0) + 30, at(i, 1)));
            return skin > 75 ? 2 : skin > 68 ? 800 : bone < 12 ? 700 : bone < 17 ? 30 : 300;
        }));
    }

    @Test
    void aSingleVoxelAndASingleThickSlice() throws VentailException {
        Geometry one = new Geometry(1, 1, 1, Affine.scale(300, 300, 300));
        assertEquals(Status.NO_HEAD, Scans.deface(Scans.mr(one, i -> 7)).status());
        Geometry slice = new Geometry(128, 128, 1, Affine.scale(2, 2, 30));
        DefacedVolume r = Scans.deface(Scans.mr(slice, i -> Math.hypot(i % 128 - 64, i / 128 - 64) < 45 ? 500 : 3));
        assertEquals(Status.NO_HEAD, r.status());
    }

    @Test
    void aBrainAlone() throws VentailException {
        SyntheticHead head = SyntheticHead.average();
        Geometry g = SyntheticHead.grid(2);
        Mask brain = head.brain(g);
        Volume whole = head.voxelise(Contrast.T1, g, 1);
        Volume alone = Scans.mr(g, i -> brain.get(i) ? whole.value(i) : 0);
        DefacedVolume r = Scans.deface(alone);
        assertTrue(r.status() == Status.NOTHING_LEFT || r.status() == Status.NO_HEAD, r.status().toString());
        assertSame(alone, r.volume());
        assertTrue(r.changed().isEmpty());
    }

    private static void expectNoHead(Volume v) throws VentailException {
        DefacedVolume r = Scans.deface(v);
        assertEquals(Status.NO_HEAD, r.status(), () -> r.recipe().toString());
        assertSame(v, r.volume());
        assertTrue(r.changed().isEmpty());
        assertEquals(1, r.findings().size());
    }

    /** Position of a voxel along an axis, mm from the middle. */
    private static double at(int i, int axis) {
        int n = GRID.nx();
        int v = axis == 0 ? i % n : axis == 1 ? i / n % n : i / (n * n);
        return 3 * (v - (n - 1) / 2.0);
    }
}
