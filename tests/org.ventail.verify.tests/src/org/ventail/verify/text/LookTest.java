package org.ventail.verify.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.testkit.Lettering;
import org.ventail.testkit.RandomSeed;

class LookTest {
    private static final int WIDTH = 128;
    private static final TextBox PLACE = new TextBox(0, 0, WIDTH, 32);
    private static final float BRIGHT = 1000;
    @RegisterExtension
    private final RandomSeed seed = new RandomSeed();

    @Test
    void faintTextBesideBrightTextCounts() {
        for (float ink : new float[] {BRIGHT / 6, BRIGHT / 3, 0.45f * BRIGHT}) {
            float[] both = word();
            Lettering.write(both, WIDTH, "KERN", 70, 8, 1, ink);
            assertNotEquals(look(word()), look(both), "ink " + ink);
        }
    }

    @Test
    void aLittleNoiseInTheDarkDoesNot() {
        Random random = seed.random();
        float[] noisy = word();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += noisy[i] > 0 ? 0 : random.nextFloat() * BRIGHT / 20;
        }
        assertEquals(look(word()), look(noisy));
    }

    private static float[] word() {
        float[] p = new float[WIDTH * PLACE.height()];
        Lettering.write(p, WIDTH, "RELATE", 4, 8, 1, BRIGHT);
        return p;
    }

    private static Look look(float[] values) {
        return Look.of(new GreyPicture(WIDTH, PLACE.height(), values), PLACE);
    }
}
