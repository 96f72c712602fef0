package org.ventail.io.nifti;

import org.ventail.api.model.Affine;

/**
 * The only place where NIfTI's space (x to the Right, y to the Anterior, z to the Superior) and Ventail's (Left,
 * Posterior, Superior) meet. The map is its own inverse and exact.
 */
final class RasLps {
    private RasLps() {
    }

    /** Turns a map from voxels to one of the spaces into the map to the other. */
    static Affine flip(Affine voxelTo) {
        double[] m = voxelTo.toRows();
        for (int i = 0; i < 8; i++) {
            m[i] = 0.0 - m[i]; // not -m[i]: a negative zero would make equal grids unequal
        }
        return Affine.ofRows(m);
    }
}
