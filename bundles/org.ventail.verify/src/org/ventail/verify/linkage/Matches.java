package org.ventail.verify.linkage;

import java.util.Map;

/** What a search among some scans has found so far. One thread. */
final class Matches {
    private final double limit;
    private int compared;
    private int found;
    private double nearest = 0.5;

    Matches(double limit) {
        this.limit = limit;
    }

    void add(double distance) {
        compared++;
        found += distance <= limit ? 1 : 0;
        nearest = Math.min(nearest, distance);
    }

    int compared() {
        return compared;
    }

    /** How many are the same person's. */
    int found() {
        return found;
    }

    /** The smallest distance; 0.5, that of unrelated patterns, when there is nobody. */
    double nearest() {
        return nearest;
    }

    void tell(Map<String, Object> details, String among) {
        details.put(among + "Compared", compared);
        details.put(among + "Found", found);
        details.put(among + "Nearest", nearest);
    }
}
