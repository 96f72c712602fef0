package org.ventail.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Volume;
import org.ventail.render.SliceSampler.Interpolation;
import org.ventail.testkit.RandomSeed;
import org.ventail.testkit.Volumes;

/** Slices against functions of the place, on grids that lie along no patient axis. */
final class SliceSamplerTest {
    private static final double TOLERANCE = 1e-3;
    private static final WindowLevel WINDOW = new WindowLevel(0, 200);

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @Test
    void aLinearFunctionIsSampledExactlyOnAnObliqueGrid() {
        Geometry g = Volumes.obliqueGrid(30, 24, 20, seed.random());
        Volume v = Balls.scan(g, Modality.MR, p -> 0.5 * p.x() - 0.25 * p.y() + p.z());
        SliceSampler s = new SliceSampler(v);
        Random random = seed.random();
        for (int i = 0; i < 200; i++) {
            Point3 voxel = new Point3(random.nextDouble() * 29, random.nextDouble() * 23, random.nextDouble() * 19);
            Point3 p = g.voxelToLps().apply(voxel);
            assertEquals(0.5 * p.x() - 0.25 * p.y() + p.z(), s.valueAt(p, Interpolation.TRILINEAR), TOLERANCE * 100);
        }
    }

    @Test
    void nearestTakesAStoredValue() {
        Volume v = Volumes.gradient(5, 6, 7);
        SliceSampler s = new SliceSampler(v);
        assertEquals(v.value(3, 2, 4), s.valueAt(new Point3(3.4, 1.6, 4.49), Interpolation.NEAREST));
    }

    @Test
    void outsideIsNotANumberAndBlack() {
        SliceSampler s = new SliceSampler(Volumes.gradient(5, 6, 7));
        assertTrue(Double.isNaN(s.valueAt(new Point3(-0.6, 0, 0), Interpolation.TRILINEAR)));
        int[] rgb = s.sample(SlicePlane.of(SliceOrientation.AXIAL, new Point3(100, 100, 3), 1), 4, 4, WINDOW,
                Interpolation.NEAREST, List.of(), null);
        assertArrayEquals(new int[16], rgb);
    }

    @Test
    void axialPicturesFollowTheRadiologicalConvention() {
        int[] rgb = corner(SliceOrientation.AXIAL, p -> p.x() > 0 && p.y() < 0);
        assertTrue(bright(rgb, 15, 4), "left and front must be right and top");
        assertTrue(!bright(rgb, 4, 4) && !bright(rgb, 15, 15));
    }

    @Test
    void coronalAndSagittalPicturesHaveTheCrownOnTop() {
        assertTrue(bright(corner(SliceOrientation.CORONAL, p -> p.x() > 0 && p.z() > 0), 15, 4));
        assertTrue(bright(corner(SliceOrientation.SAGITTAL, p -> p.y() < 0 && p.z() > 0), 4, 4));
    }

    private static boolean bright(int[] rgb, int x, int y) {
        return (rgb[y * 20 + x] & 255) > 128;
    }

    private static int[] corner(SliceOrientation o, Predicate<Point3> inside) {
        // stored feet first, right to left: the picture must not care
        Geometry g = new Geometry(20, 20, 20,
                Affine.ofRows(0, -1, 0, 9.5, 0, 0, 1, -9.5, -1, 0, 0, 9.5));
        Volume v = Balls.scan(g, Modality.MR, p -> inside.test(p) ? 90 : -90);
        return new SliceSampler(v).sample(SlicePlane.of(o, new Point3(0.2, 0.2, 0.2), 1), 20, 20, WINDOW,
                Interpolation.TRILINEAR, List.of(), null);
    }

    @Test
    void masksAreShownInTheirColour() {
        Volume v = Volumes.gradient(8, 8, 8);
        Mask mask = Mask.of(v.geometry(), i -> i % 8 < 4);
        int[] rgb = new SliceSampler(v).sample(SlicePlane.of(SliceOrientation.AXIAL, v.geometry().centerLps(), 1), 8, 8,
                new WindowLevel(1000, 10), Interpolation.NEAREST, List.of(new Overlay(mask, 0xff0000, 1)), null);
        assertEquals(0xff0000, rgb[3 * 8 + 2] & 0xff0000 | 0x000000, 0x020000);
        assertEquals(0, rgb[3 * 8 + 6]);
    }

    @Test
    void planesMapPixelsBothWays() {
        SlicePlane p = new SlicePlane(new Point3(3, 4, 5), new Point3(0.6, 0.8, 0), new Point3(0, 0, -1), 0.7);
        ScreenPoint s = p.toScreen(p.toLps(17, 33, 100, 90), 100, 90);
        assertEquals(17, s.x(), 1e-9);
        assertEquals(33, s.y(), 1e-9);
        assertEquals(0, s.depthMm(), 1e-9);
    }

    @Test
    void aMaskOfFewerVoxelsTintsTheSamePlace() {
        Volume v = Volumes.gradient(8, 8, 8);
        Geometry coarse = new Geometry(4, 4, 4, v.geometry().voxelToLps().compose(
                Affine.ofRows(2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 0)));
        Mask mask = Mask.of(coarse, i -> i == coarse.index(2, 1, 2));
        int[] rgb = new SliceSampler(v).sample(SlicePlane.of(SliceOrientation.AXIAL, v.geometry().voxelToLps()
                .apply(new Point3(3.5, 3.5, 4)), 1), 8, 8, new WindowLevel(1000, 10), Interpolation.NEAREST,
                List.of(new Overlay(mask, 0xff0000, 1)), null);
        for (int i = 0; i < 64; i++) {
            boolean inside = (i % 8 == 3 || i % 8 == 4) && (i / 8 == 1 || i / 8 == 2);
            assertEquals(inside, rgb[i] >> 16 > 250 && (rgb[i] & 255) < 5,
                    "pixel " + i % 8 + ", " + i / 8);
        }
    }
}
