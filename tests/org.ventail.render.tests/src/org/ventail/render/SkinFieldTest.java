package org.ventail.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.testkit.RandomSeed;

/** Where the skin is taken to be, and what is left out. */
final class SkinFieldTest {
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    private static Geometry cube(double spacingMm) {
        int n = (int) (110 / spacingMm);
        Point3 corner = Balls.CENTER.minus(new Point3(1, 1, 1).times((n - 1) * spacingMm / 2));
        return Geometry.axisAligned(n, n, n, new Spacing(spacingMm, spacingMm, spacingMm), corner);
    }

    @Test
    void skinOfCtIsNearMinus300() {
        SkinField f = SkinField.of(Balls.ball(cube(2)));
        assertEquals(-300, f.threshold());
        assertTrue(f.at(Balls.CENTER.plus(new Point3(38.5, 0, 0))) > 0);
        assertTrue(f.at(Balls.CENTER.plus(new Point3(41.5, 0, 0))) < 0);
        assertTrue(f.at(Balls.CENTER.plus(new Point3(900, 0, 0))) < 0);
    }

    @Test
    void ctOfUnknownOriginIsTakenForCt() {
        Volume ct = Balls.ball(cube(2));
        Volume other = new Volume(ct.geometry(), ct.data(), ct.rescale(), Modality.OTHER);
        assertEquals(-300, SkinField.of(other).threshold());
    }

    @Test
    void ctWithoutItsInterceptHasTheSameSkin() {
        Volume scan = Balls.scan(cube(1.5), Modality.CT,
                p -> 1024 + Balls.edge(p.minus(Balls.CENTER).length() - Balls.RADIUS_MM));
        assertEquals(700, SkinField.of(scan).threshold());
    }

    @Test
    void ctOfNothingButBrainAndBoneKeepsItsScale() {
        Random random = seed.random();
        Volume inside = Balls.scan(cube(2), Modality.CT, p -> random.nextInt(10) == 0 ? 1200 : 20 + random.nextInt(30));
        assertEquals(-300, SkinField.of(inside).threshold());
    }

    @Test
    void fineVoxelsAreAveraged() {
        SkinField f = SkinField.of(Balls.ball(cube(0.6)));
        assertEquals(1.2, f.geometry().spacingMm().xMm(), 1e-9);
        assertEquals(0, f.at(Balls.CENTER.plus(new Point3(0, Balls.RADIUS_MM, 0))), 40);
    }

    @Test
    void skinOfMrLiesBetweenNoiseAndTissue() {
        SkinField f = SkinField.of(noisyBall(seed.random(), 0));
        assertTrue(f.threshold() > 40 && f.threshold() < 200, "threshold " + f.threshold());
    }

    @Test
    void noiseAndTubesBeforeTheFaceSink() {
        double with = silhouette(noisyBall(seed.random(), 600));
        double without = silhouette(noisyBall(seed.random(), 0));
        assertEquals(without, with, 0.005 * without);
        // the low threshold lies on the outer side of the blurred edge, by less than a voxel
        double radius = Math.sqrt(with * 128 * 128 / Math.PI);
        assertEquals(Balls.RADIUS_MM, radius, 2);
    }

    private static double silhouette(Volume scan) {
        return new SurfaceCaster().render(SkinField.of(scan), Balls.camera(false), LightRig.HEADLIGHT,
                Skin.GREY, 128, 128, null).coverage();
    }

    private static Volume noisyBall(Random random, double tube) {
        return Balls.scan(cube(2), Modality.MR, p -> {
            double d = p.minus(Balls.CENTER).length();
            boolean inTube = Math.hypot(p.x() - Balls.CENTER.x(), p.z() - Balls.CENTER.z() - 50) < 3
                    && Math.abs(p.y()) < 16;
            double clean = d < Balls.RADIUS_MM ? 500 : inTube ? tube : 0;
            return Math.hypot(clean + 25 * random.nextGaussian(), 25 * random.nextGaussian());
        });
    }

    @Test
    void theHeadHolderOfACtSinks() {
        Volume held = Balls.scan(cube(2), Modality.CT, p -> Math.abs(p.y() - Balls.CENTER.y() + 48) < 4 ? 60
                : Balls.edge(p.minus(Balls.CENTER).length() - Balls.RADIUS_MM));
        assertEquals(silhouette(Balls.ball(cube(2))), silhouette(held), 1e-9);
    }

    @Test
    void whatIsNoNumberIsAir() {
        double half = Balls.RADIUS_MM + 8;
        Volume scan = Balls.scan(cube(2), Modality.CT, p -> Math.abs(p.x() - Balls.CENTER.x()) > half ? Double.NaN
                : Balls.edge(p.minus(Balls.CENTER).length() - Balls.RADIUS_MM));
        assertEquals(silhouette(Balls.ball(cube(2))), silhouette(scan), 1e-9);
    }

    @Test
    void theCutEndOfAHeadIsClosed() {
        Volume solid = Balls.scan(cube(2), Modality.CT, p -> 40);
        SkinField f = SkinField.of(solid);
        Picture p = new SurfaceCaster().render(f, Balls.camera(false).withFieldMm(100), LightRig.HEADLIGHT,
                Skin.GREY, 32, 32, null);
        assertEquals(1, p.coverage());
    }
}
