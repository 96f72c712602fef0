package org.ventail.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Volume;

/** The volume caster against a ball and against the law of Beer and Lambert. */
final class VolumeCasterTest {
    private static final int SIZE = 96;
    private final Volume ball = Balls.ball(Balls.sagittalGrid());
    private final VolumeCaster caster = new VolumeCaster(ball);

    @Test
    void opaqueSkinHasTheSilhouetteOfTheSurface() {
        Picture volume = caster.render(Balls.camera(true), TransferFunction.ctSkin(), Optional.empty(), SIZE, SIZE,
                null);
        Picture surface = new SurfaceCaster().render(SkinField.of(ball), Balls.camera(true), LightRig.HEADLIGHT,
                Skin.GREY, SIZE, SIZE, null);
        int both = 0;
        int either = 0;
        for (int i = 0; i < SIZE * SIZE; i++) {
            boolean a = !Float.isNaN(volume.depthMm()[i]);
            boolean b = !Float.isNaN(surface.depthMm()[i]);
            both += a && b ? 1 : 0;
            either += a || b ? 1 : 0;
        }
        assertTrue(both > 0.94 * either, both + " of " + either);
    }

    @Test
    void fogWeakensTheBackgroundAsItsThicknessSays() {
        Volume water = Balls.scan(Balls.sagittalGrid(), Modality.CT, p -> 0);
        TransferFunction fog = new TransferFunction(List.of(new TransferFunction.Point(-10, 0, 0.01),
                new TransferFunction.Point(10, 0, 0.01)));
        Picture p = new VolumeCaster(water).render(Balls.camera(false), fog, Optional.empty(), SIZE, SIZE, null);
        double thickness = 101 + 3;
        double expected = (Shader.BACKGROUND & 255) * Math.pow(0.99, thickness);
        assertEquals(expected, p.rgb()[48 * SIZE + 48] & 255, 2);
    }

    @Test
    void maskIsTinted() {
        Mask left = Mask.of(ball.geometry(), i -> i / (101 * 69) > 45);
        Picture p = caster.render(Balls.camera(false), TransferFunction.ctSkin(),
                Optional.of(new Overlay(left, 0x0000ff, 1)), SIZE, SIZE, null);
        int tinted = p.rgb()[48 * SIZE + 60];
        int plain = p.rgb()[48 * SIZE + 36];
        assertTrue((tinted & 255) > (tinted >> 16) + 60, Integer.toHexString(tinted));
        assertTrue((plain & 255) < (plain >> 16), Integer.toHexString(plain));
    }

    @Test
    void sameBytesTwice() {
        Picture a = caster.render(Balls.camera(true), TransferFunction.ctBone(), Optional.empty(), 40, 40, null);
        Picture b = caster.render(Balls.camera(true), TransferFunction.ctBone(), Optional.empty(), 40, 40, null);
        assertArrayEquals(a.rgb(), b.rgb());
    }

    @Test
    void transferFunctionIsPiecewiseLinear() {
        TransferFunction f = new TransferFunction(List.of(new TransferFunction.Point(100, 0xffffff, 0.8),
                new TransferFunction.Point(0, 0, 0)));
        assertEquals(0, f.opacityPerMm(-50));
        assertEquals(0.4, f.opacityPerMm(50), 1e-12);
        assertEquals(0.8, f.opacityPerMm(500), 1e-12);
    }
}
