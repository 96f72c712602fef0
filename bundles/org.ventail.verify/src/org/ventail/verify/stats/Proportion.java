package org.ventail.verify.stats;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * So many of so many, and what that says about the share in all people: exact binomial limits (Clopper and Pearson 1934), which
 * never promise more than they hold, whatever the share and however few people.
 *
 * @param hits how often it happened
 * @param of how often it was tried, 0 or more
 */
public record Proportion(int hits, int of) {
    /** The confidence of every interval in a report. */
    public static final double CONFIDENCE = 0.95;

    public Proportion {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
    }

    /** The share seen; empty when nothing was tried. */
    public OptionalDouble share() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / of);
    }

    /** Two-sided interval of 95 %. */
    public Interval interval() {
        return interval(CONFIDENCE);
    }

    /** Two-sided interval; nothing tried gives all of 0 to 1. */
    public Interval interval(double confidence) {
        double tail = tail(confidence) / 2;
        return new Interval(lower(tail), upper(tail));
    }

    /**
     * What can be claimed: with 95 % confidence the share in all people is at most this. Without a hit that is
     * {@code 1 - 0.05^(1/of)}.
     */
    public double atMost() {
        return upper(tail(CONFIDENCE));
    }

    /** People needed to claim at most this share with 95 % confidence, when none of them is hit: 59 for 0.05. */
    public static int neededFor(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("no share to claim: " + share);
        }
        return (int) Math.ceil(Math.log(tail(CONFIDENCE)) / Math.log1p(-share));
    }

    private static double tail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("no confidence: " + confidence);
        }
        return 1 - confidence;
    }

    private double lower(double tail) {
        return hits == 0 ? 0 : beta(hits, of - hits + 1).inverseCumulativeProbability(tail);
    }

    private double upper(double tail) {
        if (hits == of) {
            return 1;
        }
        return hits == 0 ? -Math.expm1(Math.log(tail) / of)
                : beta(hits + 1, of - hits).inverseCumulativeProbability(1 - tail);
    }

    private static BetaDistribution beta(int a, int b) {
        return new BetaDistribution(a, b, 1e-12);
    }
}
