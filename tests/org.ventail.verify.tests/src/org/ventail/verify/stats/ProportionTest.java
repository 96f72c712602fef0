package org.ventail.verify.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.testkit.RandomSeed;

class ProportionTest {
    private static final double SAME = 1e-4;

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @Test
    void agreesWithThePublishedIntervals() {
        assertEquals(0.3085, new Proportion(0, 10).interval().high(), SAME);
        assertEquals(0.0667, new Proportion(3, 10).interval().low(), SAME);
        assertEquals(0.6525, new Proportion(3, 10).interval().high(), SAME);
        assertEquals(0.6915, new Proportion(10, 10).interval().low(), SAME);
    }

    @Test
    void claimsAtMostTheRuleWithoutAHit() {
        for (int n : new int[] {1, 6, 59, 1000}) {
            assertEquals(1 - Math.pow(0.05, 1.0 / n), new Proportion(0, n).atMost(), 1e-12);
        }
    }

    @Test
    void needs59PeopleToClaimFivePercent() {
        assertEquals(59, Proportion.neededFor(0.05));
        assertTrue(new Proportion(0, 59).atMost() <= 0.05);
        assertTrue(new Proportion(0, 58).atMost() > 0.05);
    }

    @Test
    void saysNothingWithoutATrial() {
        assertEquals(new Interval(0, 1), new Proportion(0, 0).interval());
        assertTrue(new Proportion(0, 0).share().isEmpty());
        assertEquals(1, new Proportion(0, 0).atMost());
    }

    @Test
    void coversTheTrueShareAsOftenAsPromised() {
        Random random = seed.random();
        for (int trial = 0; trial < 20; trial++) {
            int n = 1 + random.nextInt(60);
            double share = random.nextDouble();
            double covered = 0;
            for (int hits = 0; hits <= n; hits++) {
                if (new Proportion(hits, n).interval().holds(share)) {
                    covered += new BinomialDistribution(null, n, share).probability(hits);
                }
            }
            assertTrue(covered >= 0.95 - 1e-9, covered + " at " + share + " of " + n);
        }
    }

    @Test
    void mirrorsHitsAndMisses() {
        Random random = seed.random();
        int n = 1 + random.nextInt(100);
        int hits = random.nextInt(n + 1);
        Interval a = new Proportion(hits, n).interval();
        Interval b = new Proportion(n - hits, n).interval();
        assertEquals(a.low(), 1 - b.high(), 1e-9);
        assertTrue(a.holds((double) hits / n));
    }

    @Test
    void refusesMoreHitsThanTrials() {
        assertThrows(IllegalArgumentException.class, () -> new Proportion(3, 2));
    }
}
