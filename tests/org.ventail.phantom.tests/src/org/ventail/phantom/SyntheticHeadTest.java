package org.ventail.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Volume;
import org.ventail.testkit.Cores;
import org.ventail.testkit.CpuTime;

/** Heads of nobody: repeatable, different, and built like heads. */
final class SyntheticHeadTest {
    private static final double COARSE_MM = 3;
    private static final Geometry GRID = SyntheticHead.grid(COARSE_MM);

    @Test
    void sameSeedsGiveTheSameVoxelsOnOneCoreOrMany() throws Exception {
        Volume many = SyntheticHead.random(5).voxelise(Contrast.T1, GRID, 9);
        Volume single = Cores.on(1, () -> SyntheticHead.random(5).voxelise(Contrast.T1, GRID, 9));
        assertEquals(many.digest(), single.digest());
    }

    @Test
    void noiseSeedChangesTheVoxelsButNotTheHead() {
        SyntheticHead head = SyntheticHead.random(5);
        assertNotEquals(head.voxelise(Contrast.CT, GRID, 1).digest(), head.voxelise(Contrast.CT, GRID, 2).digest());
        assertEquals(head.head(GRID), SyntheticHead.random(5).head(GRID));
    }

    @Test
    void facesOfDifferentSeedsDifferByMillimetres() {
        double least = Double.MAX_VALUE;
        for (int a = 0; a < 6; a++) {
            for (int b = 0; b < a; b++) {
                least = Math.min(least, faceDifferenceMm(a, b));
            }
        }
        assertTrue(least > 1.0, "two faces differ by " + least + " mm only");
    }

    private static double faceDifferenceMm(long a, long b) {
        Head one = new Head(new HeadShape(a, 1));
        Head two = new Head(new HeadShape(b, 1));
        double sum = 0;
        int n = 0;
        for (double x = -45; x <= 45; x += 5) {
            for (double z = -90; z <= 30; z += 5) {
                sum += Math.abs(depthMm(one, x, z) - depthMm(two, x, z));
                n++;
            }
        }
        return sum / n;
    }

    // where a finger from the front meets the skin
    private static double depthMm(Head head, double x, double z) {
        double f = 140;
        while (f > 20 && head.skin(x, f, z) > 0.2) {
            f -= Math.max(0.2, 0.5 * head.skin(x, f, z));
        }
        return f;
    }

    @Test
    void theNoseIsTheForemostPointNearTheMiddle() {
        for (long seed = 0; seed < 12; seed++) {
            Head head = new Head(new HeadShape(seed, 1));
            double bestForward = 0;
            double bestUp = 0;
            for (double z = -100; z < 100; z += 2) {
                double f = depthMm(head, 0, z);
                bestUp = f > bestForward ? z : bestUp;
                bestForward = Math.max(f, bestForward);
            }
            assertTrue(bestUp > -40 && bestUp < 0, "seed " + seed + ": foremost at height " + bestUp);
            assertTrue(bestForward > depthMm(head, 30, bestUp) + 12, "seed " + seed + ": a flat nose");
        }
    }

    @Test
    void brainHasAHumanSizeAndLiesInTheHead() {
        for (long seed = 0; seed < 4; seed++) {
            SyntheticHead head = SyntheticHead.random(seed);
            Mask brain = head.brain(GRID);
            assertTrue(brain.volumeMl() > 800 && brain.volumeMl() < 1800, "seed " + seed + ": " + brain.volumeMl()
                    + " ml");
            assertTrue(brain.minus(head.head(GRID)).isEmpty());
            assertTrue(brain.and(head.face(GRID)).isEmpty());
        }
    }

    @Test
    void boneSurroundsTheBrainInCt() {
        SyntheticHead head = SyntheticHead.random(2);
        Geometry g = SyntheticHead.grid(1.5);
        Volume ct = head.voxelise(Contrast.CT, g, 1);
        Mask brain = head.brain(g);
        int z = (int) Math.round(g.lpsToVoxel().apply(new Point3(0, 0, 70)).z());
        int y = (int) Math.round(g.lpsToVoxel().apply(new Point3(0, 10, 0)).y());
        int x = g.nx() / 2;
        assertTrue(brain.get(x, y, z));
        while (brain.get(x, y, z)) {
            x++;
        }
        double densest = 0;
        for (int k = 0; k < 8; k++) {
            densest = Math.max(densest, ct.value(x + k, y, z));
        }
        assertTrue(densest > 700, "only " + densest + " HU beside the brain");
    }

    @Test
    void whiteMatterIsBrighterThanFluidInT1() {
        SyntheticHead head = SyntheticHead.random(2);
        Volume t1 = head.voxelise(Contrast.T1, GRID, 1);
        assertEquals(Modality.MR, t1.modality());
        Mask brain = head.brain(GRID);
        double mean = 0;
        for (int i = brain.nextSet(0); i >= 0; i = brain.nextSet(i + 1)) {
            mean += t1.value(i) / brain.count();
        }
        assertTrue(mean > 400 && mean < 620, "mean of the brain " + mean);
        assertTrue(t1.value(0) < 60, "air " + t1.value(0));
    }

    @Test
    void thePoseMovesFrameAndVoxelsTogether() {
        SyntheticHead straight = SyntheticHead.random(4);
        SyntheticHead posed = straight.posed(11);
        HeadFrame f = posed.frame();
        assertEquals(1, f.anterior().length(), 1e-9);
        assertEquals(0, f.anterior().dot(f.superior()), 1e-9);
        assertTrue(f.anterior().minus(straight.frame().anterior()).length() > 1e-3);
        Affine posedToStraight = Affine.ofColumns(xyz(f.left()), xyz(f.anterior().times(-1)), xyz(f.superior()),
                xyz(f.centerLps()));
        Geometry turned = new Geometry(GRID.nx(), GRID.ny(), GRID.nz(), posedToStraight.compose(GRID.voxelToLps()));
        int different = posed.brain(turned).minus(straight.brain(GRID)).count();
        assertTrue(different < 20, different + " voxels of the brain moved");
    }

    private static double[] xyz(Point3 p) {
        return new double[] {p.x(), p.y(), p.z()};
    }

    @Test
    void headsAreFastToMake() throws Throwable {
        SyntheticHead.random(1).voxelise(Contrast.T1, GRID, 1);
        CpuTime.assertWithin(Duration.ofSeconds(10),
                () -> SyntheticHead.random(1).voxelise(Contrast.T1, SyntheticHead.grid(2), 1));
    }

    @Test
    void noiseIsAboutNormal() {
        Noise noise = new Noise(3);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 100_000; i++) {
            double v = noise.at(i, 0);
            sum += v;
            squares += v * v;
        }
        assertEquals(0, sum / 100_000, 0.02);
        assertEquals(1, squares / 100_000, 0.02);
        assertArrayEquals(new double[] {noise.at(7, 1)}, new double[] {new Noise(3).at(7, 1)});
    }
}
