package org.ventail.api.model;

/** The linear map from stored to real values, {@code real = slope * stored + intercept} (CT: Hounsfield units). */
public record Rescale(double slope, double intercept) {
    /** Stored values are the real ones. */
    public static final Rescale NONE = new Rescale(1, 0);

    public Rescale {
        if (!Double.isFinite(slope) || !Double.isFinite(intercept) || slope == 0) {
            throw new IllegalArgumentException("unusable rescale: slope " + slope + ", intercept " + intercept);
        }
    }

    /** As of any record, written out: every scan compares them, and what a record brings along is linked at first use. */
    @Override
    public boolean equals(Object o) {
        return o instanceof Rescale other && Double.compare(slope, other.slope) == 0
                && Double.compare(intercept, other.intercept) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(slope) + Double.hashCode(intercept);
    }

    public double toReal(double stored) {
        return slope * stored + intercept;
    }

    public double toStored(double real) {
        return (real - intercept) / slope;
    }
}
