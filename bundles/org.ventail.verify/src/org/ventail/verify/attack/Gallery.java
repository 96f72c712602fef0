package org.ventail.verify.attack;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ventail.verify.attack.RecogniserOutcome.Match;
import org.ventail.verify.face.Recogniser;

/** The right person among strangers. Immutable. */
final class Gallery {
    /** Makes the median absolute deviation a standard deviation, for normal data. */
    private static final double MAD_TO_SIGMA = 1.4826;
    /** Synthetic strangers resemble each other more than people do: outliers are told among at least so many real ones. */
    private static final int FEWEST_REAL = 20;
    private final FacePrint self;
    private final List<Stranger> strangers;

    Gallery(FacePrint self, List<Stranger> strangers) {
        this.self = self;
        this.strangers = strangers;
    }

    /** People in it; two scans of one person count once. */
    int size() {
        return 1 + (int) strangers.stream().map(Stranger::id).distinct().count();
    }

    Match search(Recogniser recogniser, FacePrint probe) {
        double own = probe.distance(recogniser, self);
        Map<String, Double> byPerson = new HashMap<>();
        for (Stranger s : strangers) {
            byPerson.merge(s.id(), probe.distance(recogniser, s.print()), Math::min);
        }
        Set<String> synthetic = strangers.stream().filter(Stranger::synthetic).map(Stranger::id).collect(Collectors.toSet());
        double[] real = byPerson.entrySet().stream().filter(e -> !synthetic.contains(e.getKey()))
                .mapToDouble(Map.Entry::getValue).sorted().toArray();
        double[] others = byPerson.values().stream().mapToDouble(d -> d).sorted().toArray();
        int rank = 1 + (int) Arrays.stream(others).filter(d -> d < own).count();
        return new Match(rank, own, others.length == 0 ? Double.POSITIVE_INFINITY : others[0],
                real.length < FEWEST_REAL ? 0 : sigmas(own, real));
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
