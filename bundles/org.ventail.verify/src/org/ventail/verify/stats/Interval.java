package org.ventail.verify.stats;

/**
 * Where a share lies, with the confidence it was asked for.
 *
 * @param low lower end, 0 to 1
 * @param high upper end, 0 to 1
 */
public record Interval(double low, double high) {
    public Interval {
        if (!(0 <= low && low <= high && high <= 1)) {
            throw new IllegalArgumentException("no interval of shares: " + low + " to " + high);
        }
    }

    public boolean holds(double share) {
        return low <= share && share <= high;
    }

    public double width() {
        return high - low;
    }
}
