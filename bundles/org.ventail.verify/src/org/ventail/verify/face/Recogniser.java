package org.ventail.verify.face;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ventail.api.model.VentailException;

/** Turns a face into numbers that are near each other for the same person. Any thread. */
public interface Recogniser {
    /** Stable id, written into calibrations and reports. */
    String id();

    /** Describes a face; empty when the alignment leaves no pixels. */
    Optional<float[]> describe(FaceImage image, FaceBox box, Landmarks landmarks) throws VentailException;

    /**
     * The distance at which 1 % of pairs of different people pass for one, if it knows that itself; that of the shipped
     * recognisers is in the calibration of the attack.
     */
    default OptionalDouble threshold() {
        return OptionalDouble.empty();
    }

    /** How its descriptions are compared. */
    Metric metric();

    /** How different two descriptions are; 0 is the same, the scale is the recogniser's own. */
    default double distance(float[] a, float[] b) {
        return metric().distance(a, b);
    }
}
