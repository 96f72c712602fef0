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

    public double toReal(double stored) {
        return slope * stored + intercept;
    }

    public double toStored(double real) {
        return (real - intercept) / slope;
    }
}
