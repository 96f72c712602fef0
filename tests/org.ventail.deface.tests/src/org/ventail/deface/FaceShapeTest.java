package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.ventail.api.deface.DefaceOptions.Part;

class FaceShapeTest {
    private static final FaceShape WITH_EARS = new FaceShape(EnumSet.allOf(Part.class));
    private static final FaceShape WITHOUT_EARS = new FaceShape(EnumSet.complementOf(EnumSet.of(Part.EARS)));

    @Test
    void holdsBrowEyesNoseMouthAndChin() {
        double[][] inside = {{0, -90, -10}, {33, -64, -35}, {-33, -64, -35}, {0, -100, -60}, {0, -95, -95}, {20, -85,
                -130}};
        for (double[] p : inside) {
            assertTrue(WITHOUT_EARS.depth(p[0], p[1], p[2]) > 5, "at " + p[0] + ", " + p[1] + ", " + p[2]);
        }
    }

    @Test
    void leavesTheBrainOfTheAtlas() {
        HeadAtlas atlas = HeadAtlas.load();
        int hit = 0;
        int all = 0;
        for (double z = -60; z < 80; z += 3) {
            for (double y = -70; y < 105; y += 3) {
                for (double x = -70; x < 70; x += 3) {
                    if (Tissue.brain(atlas.labelAt(x, y, z))) {
                        all++;
                        hit += WITH_EARS.depth(x, y, z) > 0 ? 1 : 0;
                    }
                }
            }
        }
        assertTrue(all > 50_000, "brain points: " + all);
        assertTrue(hit < 0.05 * all,
                hit + " of " + all + " brain points lie in the shape, the margin has too much to do");
    }

    @Test
    void takesEarsOnlyWhenAsked() {
        assertTrue(WITH_EARS.depth(88, 38, -40) > 0);
        assertTrue(WITHOUT_EARS.depth(88, 38, -40) < 0);
    }

    @Test
    void sparesEyesAndTeethWhenToldTo() {
        FaceShape withoutEyes = new FaceShape(EnumSet.of(Part.TEETH));
        assertTrue(withoutEyes.depth(33, -64, -35) < -10);
        assertTrue(withoutEyes.depth(33, -84, -35) > 3, "the lid goes");
        FaceShape withoutTeeth = new FaceShape(EnumSet.of(Part.EYES));
        assertTrue(withoutTeeth.depth(0, -63, -105) < 0, "a front tooth");
        assertTrue(withoutTeeth.depth(0, -92, -105) > 5, "the lips go");
        assertTrue(withoutTeeth.depth(0, -100, -60) > 5, "the nose goes");
    }

    @Test
    void isTheSameOnBothSides() {
        for (double z = -150; z < 60; z += 17) {
            assertEquals(WITH_EARS.depth(-47, -40, z), WITH_EARS.depth(47, -40, z));
        }
    }

    @Test
    void hasNoStepInItsCut() {
        for (double z = -210; z < 70; z += 0.5) {
            double change = Math.abs(WITHOUT_EARS.depth(10, -50, z + 0.5) - WITHOUT_EARS.depth(10, -50, z));
            assertTrue(change < 2, "a step of " + change + " mm at height " + z);
        }
    }
}
