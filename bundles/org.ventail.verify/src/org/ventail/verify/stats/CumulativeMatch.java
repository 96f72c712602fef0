package org.ventail.verify.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cumulative match curve of a closed-set search: of how many people the right person is among the first k. Immutable.
 */
public final class CumulativeMatch {
    private final int[] ranks;
    private final int gallerySize;

    /**
     * A curve.
     *
     * @param ranks place of the right person of each probe, 1 is first
     * @param gallerySize people in the smallest gallery searched, the right one included
     */
    public CumulativeMatch(int[] ranks, int gallerySize) {
        this.ranks = ranks.clone();
        Arrays.sort(this.ranks);
        if (gallerySize < 1 || ranks.length > 0 && this.ranks[0] < 1) {
            throw new IllegalArgumentException("ranks begin at 1");
        }
        this.gallerySize = gallerySize;
    }

    /** Probes searched for. */
    public int probes() {
        return ranks.length;
    }

    /** People searched among. */
    public int gallerySize() {
        return gallerySize;
    }

    /** How many are among the first k. */
    public Proportion within(int k) {
        int hits = 0;
        while (hits < ranks.length && ranks[hits] <= k) {
            hits++;
        }
        return new Proportion(hits, ranks.length);
    }

    /** What guessing gives: k of the gallery. */
    public double chance(int k) {
        return Math.min(1, (double) k / gallerySize);
    }

    /** Mean place; not a number without probes. */
    public double meanRank() {
        return Arrays.stream(ranks).average().orElse(Double.NaN);
    }

    /** Share among the first 1, 2, … gallery size; empty without probes. */
    public List<Double> curve() {
        List<Double> shares = new ArrayList<>();
        for (int k = 1; k <= gallerySize && ranks.length > 0; k++) {
            shares.add(within(k).share().orElseThrow());
        }
        return shares;
    }
}
