package org.ventail.verify.stats;

import java.util.Collection;
import java.util.OptionalDouble;

/** Where one distance lies among others. */
public final class Percentile {
    private Percentile() {
    }

    /**
     * The share of others that are nearer, 0 (nobody is) to 1; ties count half. Somebody whose distance says nothing lies
     * anywhere with the same chance; empty without others.
     */
    public static OptionalDouble of(double own, Collection<Double> others) {
        double nearer = 0;
        for (double d : others) {
            nearer += d < own ? 1 : d == own ? 0.5 : 0;
        }
        return others.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(nearer / others.size());
    }
}
