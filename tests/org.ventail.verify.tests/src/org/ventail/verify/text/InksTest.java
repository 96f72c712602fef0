package org.ventail.verify.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.testkit.RandomSeed;

class InksTest {
    private static final int REACH = 12;
    private static final int PARTS = 32;

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @Test
    void marksWhatIsFurtherFromTheMeanOfItsNeighbourhoodThanTheContrast() {
        Random random = seed.random();
        for (int round = 0; round < 40; round++) {
            GreyPicture p = picture(random);
            float contrast = 1 << random.nextInt(5);
            float ceiling = random.nextBoolean() ? Float.MAX_VALUE : 300;
            List<Inks> levels = Inks.of(p, -20, ceiling, contrast, 1, 3);
            for (int level = 0; level < 2; level++) {
                Inks inks = levels.get(level);
                int times = 1 + 2 * level;
                assertEquals(marked(p, ceiling, contrast, times, inks.stride(), 1), inks.of(Ink.BRIGHT));
                assertEquals(marked(p, ceiling, contrast, times, inks.stride(), -1), inks.of(Ink.DARK));
            }
        }
    }

    /** Noise with bright and dark spots, and with some values that are far off. */
    private static GreyPicture picture(Random random) {
        int w = 1 + random.nextInt(200);
        int h = 1 + random.nextInt(60);
        float[] v = new float[w * h];
        for (int i = 0; i < v.length; i++) {
            int kind = random.nextInt(40);
            v[i] = kind == 0 ? 1_000_000 : kind == 1 ? -1_000_000 : kind < 6 ? random.nextInt(1_000) : random.nextInt(8);
        }
        return new GreyPicture(w, h, v);
    }

    /** As it is defined, pixel by pixel. */
    private static BitSet marked(GreyPicture p, float ceiling, float contrast, int times, int stride, int sign) {
        BitSet marks = new BitSet();
        for (int y = 0; y < p.height(); y++) {
            for (int x = 0; x < p.width(); x++) {
                long sum = 0;
                int n = 0;
                for (int v = Math.max(0, y - REACH); v <= Math.min(p.height() - 1, y + REACH); v++) {
                    for (int u = Math.max(0, x - REACH); u <= Math.min(p.width() - 1, x + REACH); u++) {
                        sum += parts(p.at(u, v), ceiling, contrast);
                        n++;
                    }
                }
                long excess = (long) parts(p.at(x, y), ceiling, contrast) * n - sum;
                marks.set(y * stride + x, sign * excess > (long) times * PARTS * n);
            }
        }
        return marks;
    }

    private static int parts(float value, float ceiling, float contrast) {
        int part = (int) ((Math.min(ceiling, value) + 20) * (PARTS / contrast));
        return Math.max(-500 * PARTS, Math.min(500 * PARTS, part));
    }
}
