package org.ventail.phantom;

import org.ventail.api.model.Geometry;

/** Turns tissues into the values of one contrast: partial volume at the skin, shading, noise. Immutable. */
final class Scanner {
    private static final double T1_NOISE = 11;
    private static final double CT_NOISE = 9;
    private static final double EDGE_VOXELS = 2.2;

    private final Contrast contrast;
    private final Noise noise;
    private final double edgeMm;

    Scanner(Contrast contrast, Geometry grid, long noiseSeed) {
        this.contrast = contrast;
        this.noise = new Noise(noiseSeed);
        this.edgeMm = EDGE_VOXELS * Math.cbrt(grid.voxelVolumeMm3());
    }

    /** Beyond this distance before the skin there is only air. */
    double reachMm() {
        return edgeMm / 2;
    }

    /**
     * The stored value of a voxel.
     *
     * @param tissue what lies there, or the skin where it is just outside
     * @param skin distance to the skin, negative inside
     * @param x to the left, z up: where the receive coil shades the picture
     */
    short value(Tissue tissue, double skin, double x, double z, int index) {
        double air = Tissue.AIR.value(contrast);
        double u = Math.max(0, Math.min(1, 0.5 - skin / edgeMm));
        double inside = u * u * (3 - 2 * u);
        double clean = air + inside * (tissue.value(contrast) - air);
        if (contrast == Contrast.CT) {
            return (short) Math.max(-1024, Math.round(clean + CT_NOISE * noise.at(index, 0)));
        }
        double shaded = clean * (1 + 0.0009 * x + 0.0006 * z);
        // the magnitude of a complex signal
        return (short) Math.round(Math.hypot(shaded + T1_NOISE * noise.at(index, 0), T1_NOISE * noise.at(index, 1)));
    }
}
