package org.ventail.io.raw;

import java.util.Optional;
import org.ventail.api.model.Affine;

/** Lets only those maps from voxels to millimetres pass that a scan can have; headers hold anything. */
public final class PlausibleAffine {
    private static final double LARGEST_MM = 1e6;
    private static final double SMALLEST_VOXEL_MM3 = 1e-10;
    private static final double LARGEST_VOXEL_MM3 = 1e9;

    private PlausibleAffine() {
    }

    /** From three rows of four; empty if numbers are not finite or absurd, or voxels have no volume. */
    public static Optional<Affine> ofRows(double... rowMajor12) {
        for (double v : rowMajor12) {
            if (!(Math.abs(v) <= LARGEST_MM)) {
                return Optional.empty();
            }
        }
        Affine affine = Affine.ofRows(rowMajor12);
        double volume = Math.abs(affine.determinant());
        return volume >= SMALLEST_VOXEL_MM3 && volume <= LARGEST_VOXEL_MM3 ? Optional.of(affine) : Optional.empty();
    }

    /** Whether an edge of a voxel can be that long. */
    public static boolean edge(double mm) {
        return mm >= 1e-3 && mm <= 1e3;
    }
}
