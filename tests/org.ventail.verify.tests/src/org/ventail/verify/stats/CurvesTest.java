package org.ventail.verify.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.testkit.RandomSeed;

class CurvesTest {
    private static final double EXACT = 1e-12;

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    private static double[] gaussian(Random random, int n, double mean) {
        return random.doubles(n).map(u -> mean + random.nextGaussian()).toArray();
    }

    @Test
    void theMatchCurveRisesToOne() {
        Random random = seed.random();
        int[] ranks = random.ints(40, 1, 32).toArray();
        List<Double> curve = new CumulativeMatch(ranks, 31).curve();
        for (int k = 1; k < curve.size(); k++) {
            assertTrue(curve.get(k) >= curve.get(k - 1));
        }
        assertEquals(1, curve.get(30));
    }

    @Test
    void theMatchCurveOfGuessesIsChance() {
        int[] each = IntStream.rangeClosed(1, 20).toArray();
        CumulativeMatch m = new CumulativeMatch(each, 20);
        for (int k = 1; k <= 20; k++) {
            assertEquals(m.chance(k), m.within(k).share().orElseThrow(), EXACT);
        }
        assertEquals(10.5, m.meanRank());
    }

    @Test
    void aPerfectAttackerMakesNoError() {
        Roc r = new Roc(new double[] {0.1, 0.2}, new double[] {0.5, 0.6, 0.9});
        assertEquals(0, r.equalErrorRate(), EXACT);
        assertEquals(1, r.area(), EXACT);
        assertEquals(1, r.trueRateAt(1e-3));
    }

    @Test
    void aBlindAttackerErrsHalfTheTime() {
        double[] same = {1, 2, 3, 4};
        assertEquals(0.5, new Roc(same, same).equalErrorRate(), EXACT);
        assertEquals(0.5, new Roc(same, same).area(), EXACT);
    }

    @Test
    void bothRatesRiseFromNobodyToEverybody() {
        Random random = seed.random();
        List<Roc.Point> points = new Roc(gaussian(random, 50, 0), gaussian(random, 80, 1)).points();
        for (int i = 1; i < points.size(); i++) {
            assertTrue(points.get(i).falsePositiveRate() >= points.get(i - 1).falsePositiveRate());
            assertTrue(points.get(i).truePositiveRate() >= points.get(i - 1).truePositiveRate());
        }
        assertEquals(1, points.get(points.size() - 1).truePositiveRate());
    }

    @Test
    void theEqualErrorIsTheSameSeenFromTheOtherSide() {
        Random random = seed.random();
        double[] genuine = gaussian(random, 70, 0);
        double[] impostor = gaussian(random, 90, 1.5);
        double mirrored = new Roc(negated(impostor), negated(genuine)).equalErrorRate();
        assertEquals(new Roc(genuine, impostor).equalErrorRate(), mirrored, 0.5 / 70 + 0.5 / 90);
    }

    @Test
    void theAreaIsTheChanceToBeNearer() {
        Random random = seed.random();
        double[] genuine = gaussian(random, 30, 0);
        double[] impostor = gaussian(random, 40, 1);
        long nearer = Arrays.stream(genuine).mapToLong(g -> Arrays.stream(impostor).filter(i -> g < i).count()).sum();
        assertEquals(nearer / 1200.0, new Roc(genuine, impostor).area(), 1e-9);
    }

    @Test
    void knowsWhenStrangersAreTooFewForARate() {
        Roc r = new Roc(new double[] {1}, new double[150]);
        assertTrue(r.resolves(1e-2));
        assertFalse(r.resolves(1e-3));
    }

    @Test
    void somebodyNeverSeenIsNeverRecognised() {
        Roc r = new Roc(new double[] {0.1, Double.POSITIVE_INFINITY}, new double[] {0.5});
        assertEquals(0.5, r.trueRateAt(0.99));
    }

    @Test
    void refusesWhatIsNoDistance() {
        assertThrows(IllegalArgumentException.class, () -> new Roc(new double[] {Double.NaN}, new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> new Roc(new double[0], new double[] {1}));
    }

    private static double[] negated(double[] d) {
        return Arrays.stream(d).map(v -> -v).toArray();
    }
}
