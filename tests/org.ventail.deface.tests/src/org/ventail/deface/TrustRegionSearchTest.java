package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ventail.deface.TrustRegionSearch.Effort;
import org.ventail.deface.TrustRegionSearch.Place;

class TrustRegionSearchTest {
    private static final Effort FINE = new Effort(1, 1e-4, 2000);

    private int asked;

    private static double[] all(int n, double v) {
        double[] out = new double[n];
        Arrays.fill(out, v);
        return out;
    }

    @Test
    void findsTheTopOfALeaningBowl() {
        Place top = TrustRegionSearch.highest(p -> {
            asked++;
            double sum = 0;
            for (int i = 0; i < p.length; i++) {
                double d = p[i] - 0.1 * i + (i > 0 ? 0.5 * (p[i - 1] - 0.1 * (i - 1)) : 0);
                sum -= (1 + i) * d * d;
            }
            return sum;
        }, all(12, 2), all(12, -10), all(12, 10), FINE);
        for (int i = 0; i < 12; i++) {
            assertEquals(0.1 * i, top.at()[i], 2e-3, "variable " + i);
        }
        assertTrue(asked < 400, "asked " + asked + " times");
    }

    @Test
    void followsABentRidge() {
        Place top = TrustRegionSearch.highest(p -> -100 * Math.pow(p[1] - p[0] * p[0], 2) - Math.pow(1 - p[0], 2),
                new double[] {-1.2, 1}, all(2, -5), all(2, 5), new Effort(0.5, 1e-5, 1000));
        assertArrayEquals(new double[] {1, 1}, top.at(), 1e-3);
    }

    @Test
    void staysInTheBox() {
        Place top = TrustRegionSearch.highest(p -> {
            for (double v : p) {
                assertTrue(v >= -1 && v <= 2, "asked outside: " + Arrays.toString(p));
            }
            return p[0] + 2 * p[1] - p[2] * p[2];
        }, new double[] {2, 0, -1}, all(3, -1), all(3, 2), FINE);
        assertArrayEquals(new double[] {2, 2, 0}, top.at(), 1e-3);
    }

    @Test
    void isNotMisledBySmallSteps() {
        Place top = TrustRegionSearch.highest(p -> -Math.hypot(p[0] - 3, p[1] + 2) + 1e-3 * Math.sin(1e4 * p[0]),
                all(2, 0), all(2, -10), all(2, 10), new Effort(1, 0.05, 300));
        assertArrayEquals(new double[] {3, -2}, top.at(), 0.1);
    }

    @Test
    void keepsToItsEvaluationsAndReturnsTheBestSeen() {
        double[] best = {Double.NEGATIVE_INFINITY};
        Place found = TrustRegionSearch.highest(p -> {
            asked++;
            double v = -Math.abs(p[0] - 7) - Math.abs(p[1]) - 0.1 * Math.abs(p[0] - p[1]);
            best[0] = Math.max(best[0], v);
            return v;
        }, all(2, 0), all(2, -10), all(2, 10), new Effort(1, 1e-9, 25));
        assertTrue(asked <= 25, "asked " + asked + " times");
        assertEquals(best[0], found.value());
    }

    @Test
    void aFlatFunctionEndsAtOnce() {
        Place found = TrustRegionSearch.highest(p -> {
            asked++;
            return 1;
        }, all(7, 0), all(7, -1), all(7, 1), new Effort(0.5, 0.1, 1000));
        assertEquals(1, found.value());
        assertTrue(asked < 60, "asked " + asked + " times");
    }
}
