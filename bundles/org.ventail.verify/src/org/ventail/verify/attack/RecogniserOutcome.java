package org.ventail.verify.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
     * @param people distance to each other real person
     * @param decoys distances to the synthetic strangers, nearest first
     */
    public record Match(int rank, double distance, double nearestStranger, double sigmas, Map<String, Double> people,
            List<Double> decoys) {
        /** Without the strangers one by one. */
        public Match(int rank, double distance, double nearestStranger, double sigmas) {
            this(rank, distance, nearestStranger, sigmas, Map.of(), List.of());
        }

        public Match {
            people = Map.copyOf(people);
            decoys = List.copyOf(decoys);
        }
    }

    /** First, and so near that it is no guess: the attacker knows that he is right. */
    public boolean recognised() {
        return after.rank() == 1 && (after.distance() <= threshold || after.sigmas() >= OUTLIER_SIGMAS);
    }

    /** Whether it saw both heads and names the intact one; else it says nothing about the defaced one. */
    public boolean works() {
        return before.rank() == 1 && Double.isFinite(before.distance()) && Double.isFinite(after.distance());
    }

    /**
     * This attacker as the report reads it: one entry of the list {@code attackers} in a check's details. Infinite distances
     * are left out.
     *
     * @param label for people
     * @param unit of the distances
     * @param gallerySize people searched, the right one included
     */
    public Map<String, Object> toAttacker(String label, String unit, int gallerySize) {
        Map<String, Object> d = new LinkedHashMap<>();
        d.put("id", recogniser);
        d.put("label", label);
        d.put("unit", unit);
        d.put("gallerySize", gallerySize);
        d.put("works", works());
        d.put("recognised", works() && recognised());
        d.put("threshold", threshold);
        put(d, "Before", before);
        put(d, "After", after);
        return d;
    }

    private static void put(Map<String, Object> d, String when, Match m) {
        d.put("rank" + when, m.rank());
        if (Double.isFinite(m.distance())) {
            d.put("distance" + when, m.distance());
        }
        Map<String, Double> people = new TreeMap<>(m.people());
        people.values().removeIf(v -> !Double.isFinite(v));
        d.put("people" + when, people);
        d.put("decoys" + when, m.decoys().stream().filter(Double::isFinite).toList());
    }

    RecogniserOutcome named(String other) {
        return new RecogniserOutcome(other, before, after, threshold);
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
