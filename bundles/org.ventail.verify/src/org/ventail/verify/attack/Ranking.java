package org.ventail.verify.attack;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ventail.verify.attack.RecogniserOutcome.Match;

/** Makes distances to people a place among them. */
public final class Ranking {
    /** Makes the median absolute deviation a standard deviation, for normal data. */
    private static final double MAD_TO_SIGMA = 1.4826;
    /** Synthetic strangers resemble each other more than people do: outliers are told among at least so many real ones. */
    private static final int FEWEST_REAL = 20;

    private Ranking() {
    }

    /**
     * The place of the right person.
     *
     * @param own distance to the right person
     * @param strangers distance to each other person
     * @param synthetic which of those are nobody
     */
    public static Match of(double own, Map<String, Double> strangers, Set<String> synthetic) {
        return of(own, strangers, synthetic, strangers.keySet());
    }

    /**
     * The same when the strangers were picked because they are near.
     *
     * @param spread those that were not: only they say how far people are from each other
     */
    public static Match of(double own, Map<String, Double> strangers, Set<String> synthetic, Set<String> spread) {
        double[] real = strangers.entrySet().stream()
                .filter(e -> !synthetic.contains(e.getKey()) && spread.contains(e.getKey()))
                .mapToDouble(Map.Entry::getValue).sorted().toArray();
        double[] others = strangers.values().stream().mapToDouble(d -> d).sorted().toArray();
        int rank = 1 + (int) Arrays.stream(others).filter(d -> d < own).count();
        Map<String, Double> people = new HashMap<>(strangers);
        people.keySet().removeAll(synthetic);
        List<Double> decoys = strangers.entrySet().stream().filter(e -> synthetic.contains(e.getKey()))
                .map(Map.Entry::getValue).sorted().toList();
        return new Match(rank, own, others.length == 0 ? Double.POSITIVE_INFINITY : others[0],
                real.length < FEWEST_REAL ? 0 : sigmas(own, real), people, decoys);
    }

    private static double sigmas(double own, double[] sortedOthers) {
        if (sortedOthers.length == 0) {
            return 0;
        }
        double median = median(sortedOthers);
        double[] deviations = Arrays.stream(sortedOthers).map(d -> Math.abs(d - median)).sorted().toArray();
        double sigma = Math.max(1e-6, MAD_TO_SIGMA * median(deviations));
        return (median - own) / sigma;
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
