package org.ventail.verify.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ventail.testkit.CtSlices;
import org.ventail.testkit.Lettering;

class ConstantInkTest {
    private static final int SIZE = CtSlices.SIZE;

    @Test
    void findsTheValueOfATextAmongManyGreys() {
        float[] v = CtSlices.ct(1);
        Lettering.write(v, SIZE, "LAMBERT KERN", 70, 120, 1, 333);
        assertEquals(List.of(333f), ConstantInk.values(new GreyPicture(SIZE, SIZE, v)));
    }

    @Test
    void findsNoValueInNoise() {
        float[] v = new float[SIZE * SIZE];
        Random random = new Random(7);
        for (int i = 0; i < v.length; i++) {
            v[i] = Math.round(8 * random.nextGaussian());
        }
        assertEquals(List.of(), ConstantInk.values(new GreyPicture(SIZE, SIZE, v)));
    }

    @Test
    void namesTheValueOfMostPixelsFirst() {
        float[] v = new float[100 * 10];
        Arrays.fill(v, 0, 300, 5);
        Arrays.fill(v, 300, 1000, -5);
        assertEquals(List.of(-5f, 5f), ConstantInk.values(new GreyPicture(100, 10, v)));
    }

    @Test
    void countsManyDifferentValues() {
        ValueCounts counts = new ValueCounts();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 10_000; i++) {
                counts.add(i, 1 + i % 3);
            }
        }
        List<ValueCounts.Count> all = counts.sorted();
        assertEquals(10_000, all.size());
        assertTrue(all.stream().allMatch(c -> c.count() == 2 * (1 + (int) c.value() % 3)));
    }

    @Test
    void sortsValuesOfAnySign() {
        ValueCounts counts = new ValueCounts();
        for (float v : new float[] {3, -0.5f, 1e30f, -1e30f, 0, -7}) {
            counts.add(v, 2);
        }
        assertEquals(List.of(-1e30f, -7f, -0.5f, 0f, 3f, 1e30f), counts.sorted().stream().map(ValueCounts.Count::value).toList());
    }

    @Test
    void marksExactlyThePixelsOfAValue() {
        BitSet marks = ConstantInk.marks(new GreyPicture(2, 2, new float[] {4, 5, 5, 4}), 5, 64);
        assertEquals(BitSet.valueOf(new long[] {0b10, 0b01}), marks);
    }
}
