package org.ventail.api.model;

/** Distance between neighbouring voxel centres along the three voxel axes, in millimetres. */
public record Spacing(double xMm, double yMm, double zMm) {
    /** The smallest of the three. */
    public double minMm() {
        return Math.min(xMm, Math.min(yMm, zMm));
    }

    /** The largest of the three. */
    public double maxMm() {
        return Math.max(xMm, Math.max(yMm, zMm));
    }
}
