package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.testkit.RandomSeed;

/** Ids of series are made of rounded directions: they must never change. */
class SliceClustersTest {
    private static final int MANY = 20_000;

    @RegisterExtension
    private final RandomSeed seed = new RandomSeed();

    private static void assertAsFormatted(double v) {
        assertEquals(String.format(Locale.ROOT, "%.2f", v), SliceClusters.Cluster.rounded(v), () -> Double.toHexString(v));
    }

    @Test
    void directionsAreRoundedAsFormattingDoes() {
        seed.random().doubles(MANY, -1.01, 1.01).forEach(SliceClustersTest::assertAsFormatted);
        seed.random().ints(MANY, -1010, 1011).forEach(thousandths -> assertAsFormatted(thousandths / 1000.0));
    }

    @Test
    void zerosAndTiesAreRoundedAsFormattingDoes() {
        for (double v : new double[] {0, -0.0, 1, -1, 0.005, -0.005, 0.015, 0.125, 0.995, 0.994999999999999, Math.nextDown(1),
                Double.MIN_VALUE, -1e-17, 6.123e-17, 1.005}) {
            assertAsFormatted(v);
        }
    }
}
