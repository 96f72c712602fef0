package org.ventail.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Point3;
import org.ventail.testkit.RandomSeed;

/** What is where on a picture of a face. */
final class CameraTest {
    private static final HeadFrame HEAD = HeadFrame.fromHeader(new Point3(5, 6, 7), 120);

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @Test
    void looksIntoTheFaceWithThePatientsLeftOnTheRight() {
        Camera c = Camera.face(HEAD, 0, 0, 250);
        Point3 nose = HEAD.centerLps().plus(new Point3(0, -110, -20));
        assertTrue(c.toScreen(nose, 256, 256).depthMm() < -100);
        assertTrue(c.toScreen(nose, 256, 256).y() > 127.5);
        assertTrue(c.toScreen(HEAD.centerLps().plus(new Point3(30, 0, 0)), 256, 256).x() > 127.5);
    }

    @Test
    void yawGoesToThePatientsLeftAndPitchUp() {
        Point3 nose = HEAD.centerLps().plus(new Point3(0, -110, 0));
        assertTrue(Camera.face(HEAD, 20, 0, 250).toScreen(nose, 256, 256).x() < 120);
        assertTrue(Camera.face(HEAD, 0, 20, 250).toScreen(nose, 256, 256).y() > 135);
    }

    @Test
    void screenAndSpaceAreInverse() {
        Random random = seed.random();
        for (int i = 0; i < 200; i++) {
            Camera c = Camera.face(HEAD, random.nextDouble() * 90, random.nextDouble() * 60, 240).turned(7, -3);
            c = random.nextBoolean() ? c : c.parallel();
            Point3 p = new Point3(random.nextGaussian() * 50, random.nextGaussian() * 50, random.nextGaussian() * 50);
            Point3 back = c.toLps(c.toScreen(p, 320, 200), 320, 200);
            assertEquals(0, back.minus(p).length(), 1e-9);
        }
    }

    @Test
    void turningKeepsTheAxesAtRightAngles() {
        Camera c = Camera.face(HEAD, 12, 34, 240).turned(33, 44).turned(-80, 15);
        assertEquals(0, c.up().dot(c.viewDirection()), 1e-12);
        assertEquals(1, c.up().length(), 1e-12);
        assertEquals(1, c.right().length(), 1e-12);
    }

    @Test
    void nearThingsLookLargerOnlyInPerspective() {
        Point3 near = HEAD.centerLps().plus(new Point3(50, -100, 0));
        Point3 far = HEAD.centerLps().plus(new Point3(50, 100, 0));
        Camera c = Camera.face(HEAD, 0, 0, 250);
        assertTrue(c.toScreen(near, 256, 256).x() > c.toScreen(far, 256, 256).x() + 5);
        assertEquals(c.parallel().toScreen(near, 256, 256).x(), c.parallel().toScreen(far, 256, 256).x(), 1e-9);
    }

    @Test
    void refusesAnUpAlongTheView() {
        Point3 z = new Point3(0, 0, 1);
        assertThrows(IllegalArgumentException.class, () -> new Camera(z, z, z, 100, false));
    }
}
