package org.ventail.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Volume;
import org.ventail.testkit.Cores;

/** The caster against a ball, whose silhouette, depth and normals are known. */
final class SurfaceCasterTest {
    private static final int SIZE = 128;
    private static final double DEPTH_TOLERANCE_MM = 0.15;
    private static final double AREA_TOLERANCE = 0.02;

    private final SkinField field = SkinField.of(Balls.ball(Balls.sagittalGrid()));
    private final SurfaceCaster caster = new SurfaceCaster();

    @Test
    void silhouetteOfABallHasItsArea() {
        Picture p = caster.render(field, Balls.camera(false), LightRig.HEADLIGHT, Skin.GREY, SIZE, SIZE, null);
        double mm2 = p.coverage() * 128 * 128;
        double expected = Math.PI * Balls.RADIUS_MM * Balls.RADIUS_MM;
        assertEquals(expected, mm2, AREA_TOLERANCE * expected);
    }

    @Test
    void perspectiveSilhouetteIsTheTangentCone() {
        Picture p = caster.render(field, Balls.camera(true), LightRig.HEADLIGHT, Skin.GREY, SIZE, SIZE, null);
        double eye = Balls.camera(true).eyeDistanceMm();
        double radius = eye * Math.tan(Math.asin(Balls.RADIUS_MM / eye));
        assertEquals(Math.PI * radius * radius, p.coverage() * 128 * 128, AREA_TOLERANCE * Math.PI * radius * radius);
    }

    @Test
    void depthIsThatOfTheNearSide() {
        for (boolean perspective : new boolean[] {false, true}) {
            Camera camera = Balls.camera(perspective);
            Picture p = caster.render(field, camera, LightRig.HEADLIGHT, Skin.GREY, SIZE, SIZE, null);
            for (int[] pixel : new int[][] {{64, 64}, {50, 70}, {80, 45}, {64, 95}}) {
                Point3 hit = camera.toLps(new ScreenPoint(pixel[0], pixel[1],
                        p.depthMm()[pixel[1] * SIZE + pixel[0]]), SIZE, SIZE);
                assertEquals(Balls.RADIUS_MM, hit.minus(Balls.CENTER).length(), DEPTH_TOLERANCE_MM);
                assertTrue(hit.y() < Balls.CENTER.y(), "the far side was hit");
            }
        }
    }

    @Test
    void normalsPointAwayFromTheMiddle() {
        Camera camera = Balls.camera(false);
        SurfaceView view = caster.trace(field, camera, SIZE, SIZE, null);
        for (int[] pixel : new int[][] {{64, 64}, {45, 70}, {85, 50}}) {
            int i = pixel[1] * SIZE + pixel[0];
            Point3 out = camera.toLps(new ScreenPoint(pixel[0], pixel[1], view.depthMm()[i]), SIZE, SIZE)
                    .minus(Balls.CENTER).normalized();
            Point3 inCamera = new Point3(out.dot(camera.right()), out.dot(camera.up()),
                    -out.dot(camera.viewDirection()));
            Point3 n = new Point3(view.normals()[3 * i], view.normals()[3 * i + 1], view.normals()[3 * i + 2]);
            assertTrue(n.dot(inCamera) > 0.995, "normal " + n + " for " + inCamera);
        }
    }

    @Test
    void manyCoresAndOneGiveTheSameBytes() throws Exception {
        Picture many = picture();
        Picture single = Cores.on(1, this::picture);
        assertArrayEquals(many.rgb(), single.rgb());
        assertArrayEquals(many.depthMm(), single.depthMm());
    }

    private Picture picture() {
        SkinField fresh = SkinField.of(Balls.ball(Balls.sagittalGrid()));
        return caster.render(fresh, Balls.camera(true).turned(20, 10), LightRig.THREE_POINT, Skin.SKIN_TONE, 90, 70,
                null);
    }

    @Test
    void jumpingOverEmptySpaceMissesNothing() {
        Point3 other = Balls.CENTER.plus(new Point3(-30, -20, 25));
        Volume two = Balls.scan(Balls.sagittalGrid(), Modality.MR, p -> Balls.edge(
                Math.min(p.minus(Balls.CENTER).length() - 15, p.minus(other).length() - 14)));
        Camera camera = Balls.camera(false);
        Picture p = caster.render(SkinField.of(two, -290), camera, LightRig.SIDE, Skin.GREY, SIZE, SIZE, null);
        ScreenPoint at = camera.toScreen(other, SIZE, SIZE);
        assertTrue(p.hit((int) at.x(), (int) at.y()));
        double expected = Math.PI * (15 * 15 + 14 * 14);
        assertEquals(expected, p.coverage() * 128 * 128, 0.04 * expected);
    }

    @Test
    void anEmptyScanIsAllBackground() {
        Volume air = Balls.scan(Balls.sagittalGrid(), Modality.CT, p -> -1000);
        SkinField empty = SkinField.of(air);
        assertTrue(empty.isEmpty());
        assertEquals(0, caster.render(empty, Balls.camera(true), LightRig.SIDE, Skin.GREY, 20, 20, null).coverage());
    }

    @Test
    void lampsLightTheirSide() {
        SurfaceView view = caster.trace(field, Balls.camera(false), SIZE, SIZE, null);
        Picture above = view.shade(LightRig.FROM_ABOVE, Skin.GREY);
        Picture side = view.shade(LightRig.SIDE, Skin.GREY);
        assertTrue((above.rgb()[40 * SIZE + 64] & 255) > (above.rgb()[88 * SIZE + 64] & 255) + 20);
        assertTrue((side.rgb()[64 * SIZE + 88] & 255) > (side.rgb()[64 * SIZE + 40] & 255) + 20);
        assertFalse(view.shade(LightRig.SIDE, Skin.SKIN_TONE).rgb()[64 * SIZE + 64] == side.rgb()[64 * SIZE + 64]);
    }

    @Test
    void cancelStopsIt() {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThrows(OperationCanceledException.class,
                () -> caster.trace(field, Balls.camera(true), SIZE, SIZE, cancelled));
    }
}
