package org.ventail.api.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.testkit.RandomSeed;

class MaskTest {
    private static final Geometry G = Geometry.axisAligned(17, 13, 9, new Spacing(2, 2, 2.5), new Point3(0, 0, 0));
    @RegisterExtension
    private final RandomSeed seed = new RandomSeed();
    private Random random;

    @BeforeEach
    void random() {
        random = seed.random();
    }

    /** Voxels of a stretch of the grid, which may be all of it or hold nothing. */
    private byte[] labels() {
        byte[] b = new byte[G.size()];
        int from = random.nextInt(b.length);
        int to = random.nextBoolean() ? b.length : from + random.nextInt(b.length - from);
        for (int i = random.nextBoolean() ? 0 : from; i < to; i++) {
            b[i] = (byte) random.nextInt(2);
        }
        return b;
    }

    @Test
    void bytesAndWordsComeBackAsTheyWere() {
        for (int i = 0; i < 50; i++) {
            byte[] labels = labels();
            Mask m = Mask.of(G, labels);
            assertArrayEquals(labels, m.toBytes());
            assertEquals(m, Mask.ofWords(G, m.toWords()));
        }
    }

    @Test
    void setsAreCombinedVoxelByVoxel() {
        for (int n = 0; n < 50; n++) {
            byte[] a = labels();
            byte[] b = labels();
            Mask x = Mask.of(G, a);
            Mask y = Mask.of(G, b);
            assertEquals(Mask.of(G, i -> a[i] + b[i] > 0), x.or(y));
            assertEquals(Mask.of(G, i -> a[i] * b[i] > 0), x.and(y));
            assertEquals(Mask.of(G, i -> a[i] > b[i]), x.minus(y));
            for (int i = 0; i < G.size(); i++) {
                assertEquals(a[i] + b[i] > 0, x.or(y).get(i));
                assertEquals(a[i] * b[i] > 0, x.and(y).get(i));
                assertEquals(a[i] > b[i], x.minus(y).get(i));
            }
        }
    }

    @Test
    void countAndVolumeAgree() {
        Mask m = Mask.of(G, i -> i < 10);
        assertEquals(10, m.count());
        assertEquals(0.1, m.volumeMl(), 1e-12);
    }

    @Test
    void nextSetWalksOverEveryVoxelOnce() {
        byte[] labels = labels();
        Mask m = Mask.of(G, labels);
        int seen = 0;
        for (int i = m.nextSet(0); i >= 0; i = m.nextSet(i + 1)) {
            assertEquals(1, labels[i]);
            seen++;
        }
        assertEquals(m.count(), seen);
        assertEquals(-1, Mask.empty(G).nextSet(0));
    }

    @Test
    void nextSetStopsWhereItIsTold() {
        for (int n = 0; n < 10; n++) {
            byte[] labels = labels();
            Mask m = Mask.of(G, labels);
            for (int from = 0; from < G.size(); from++) {
                int to = from + random.nextInt(G.size() - from + 1);
                int expected = from;
                while (expected < to && labels[expected] == 0) {
                    expected++;
                }
                assertEquals(expected < to ? expected : -1, m.nextSet(from, to), "from " + from + " to " + to);
            }
        }
    }

    @Test
    void masksOfDifferentGridsAreNotMixed() {
        Geometry other = Geometry.axisAligned(17, 13, 8, new Spacing(2, 2, 2), new Point3(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Mask.empty(G).or(Mask.empty(other)));
        assertThrows(IllegalArgumentException.class, () -> Mask.of(G, new byte[3]));
    }

    @Test
    void bitsBehindTheLastVoxelAreRefused() {
        long[] words = Mask.empty(G).toWords();
        words[words.length - 1] = -1L;
        assertThrows(IllegalArgumentException.class, () -> Mask.ofWords(G, words));
    }
}
