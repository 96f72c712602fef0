package org.ventail.verify.attack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one recogniser made of one head.
 *
 * @param recogniser its id
 * @param before the intact head against the gallery
 * @param after the defaced head against the gallery
 * @param threshold distance under which two heads count as one person: at 1 % false matches among intact heads
 */
public record RecogniserOutcome(String recogniser, Match before, Match after, double threshold) {
    /** From here on the right person stands out of the strangers, in robust standard deviations. */
    static final double OUTLIER_SIGMAS = 3;

    /**
     * The right person among strangers.
     *
     * @param rank place of the right person, 1 is the nearest; ties count for the attacker
     * @param distance to the right person
     * @param nearestStranger distance to the nearest other one
     * @param sigmas how much nearer the right person is than the median stranger, in robust standard deviations
     */
    public record Match(int rank, double distance, double nearestStranger, double sigmas) {
    }

    /** First, and so near that it is no guess: the attacker knows that he is right. */
    public boolean recognised() {
        return after.rank() == 1 && (after.distance() <= threshold || after.sigmas() >= OUTLIER_SIGMAS);
    }

    /** Whether it saw both heads and names the intact one; else it says nothing about the defaced one. */
    public boolean works() {
        return before.rank() == 1 && Double.isFinite(before.distance()) && Double.isFinite(after.distance());
    }

    Map<String, Object> toDetails() {
        Map<String, Object> d = new LinkedHashMap<>();
        d.put("recogniser", recogniser);
        d.put("rankBefore", before.rank());
        d.put("rankAfter", after.rank());
        d.put("distanceBefore", before.distance());
        d.put("distanceAfter", after.distance());
        d.put("nearestStrangerAfter", after.nearestStranger());
        d.put("sigmasAfter", after.sigmas());
        d.put("thresholdAtFmr1Percent", threshold);
        return d;
    }
}
