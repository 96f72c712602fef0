package org.ventail.verify.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ventail.testkit.CtSlices;

class LikenessTest {
    private static final TextBox PLACE = new TextBox(0, 0, 160, 30);

    @Test
    void noiseAndAnotherContrastChangeNothing() {
        assertTrue(Likeness.alike(slice(1, "LAMBERT KERN", 1, 0), slice(2, "LAMBERT KERN", 0.5f, 300), PLACE));
    }

    @Test
    void anotherLetterIsNotTheSame() {
        assertFalse(Likeness.alike(slice(1, "LAMBERT KERN", 1, 0), slice(1, "LAMBERT KARN", 1, 0), PLACE));
    }

    @Test
    void noTextIsNotTheSame() {
        assertFalse(Likeness.alike(slice(1, "LAMBERT KERN", 1, 0), slice(1, " ", 1, 0), PLACE));
    }

    private static GreyPicture slice(long seed, String text, float contrast, float brightness) {
        float[] v = CtSlices.ct(1, text);
        Random random = new Random(seed);
        for (int i = 0; i < v.length; i++) {
            v[i] = contrast * (v[i] + (float) (30 * random.nextGaussian())) + brightness;
        }
        return new GreyPicture(CtSlices.SIZE, CtSlices.SIZE, v);
    }
}
