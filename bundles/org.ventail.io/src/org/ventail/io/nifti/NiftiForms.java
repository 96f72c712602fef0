package org.ventail.io.nifti;

import java.util.Optional;
import org.ventail.api.model.Affine;

/** The three ways in which a header can say where its voxels are: maps from voxels to RAS, in the header's unit. */
final class NiftiForms {
    private final NiftiFields f;

    NiftiForms(NiftiFields fields) {
        this.f = fields;
    }

    /** The affine form; empty if its code is 0 or it is not usable. */
    Optional<Affine> sform() {
        if (f.sformCode() <= 0) {
            return Optional.empty();
        }
        double[] rows = new double[12];
        for (int i = 0; i < 12; i++) {
            rows[i] = f.srow(i / 4, i % 4);
        }
        return usable(rows);
    }

    /** The rigid form; empty if its code is 0 or it is not usable. */
    Optional<Affine> qform() {
        if (f.qformCode() <= 0) {
            return Optional.empty();
        }
        double b = f.quatern(0);
        double c = f.quatern(1);
        double d = f.quatern(2);
        double squares = b * b + c * c + d * d;
        double a = Math.sqrt(Math.max(0, 1 - squares));
        if (squares > 1) { // rounded in single precision: a half turn
            double n = Math.sqrt(squares);
            b /= n;
            c /= n;
            d /= n;
        }
        double x = size(1);
        double y = size(2);
        double z = f.pixdim(0) < 0 ? -size(3) : size(3);
        return usable((a * a + b * b - c * c - d * d) * x, 2 * (b * c - a * d) * y, 2 * (b * d + a * c) * z, f.quatern(3),
                2 * (b * c + a * d) * x, (a * a + c * c - b * b - d * d) * y, 2 * (c * d - a * b) * z, f.quatern(4),
                2 * (b * d - a * c) * x, 2 * (c * d + a * b) * y, (a * a + d * d - b * b - c * c) * z, f.quatern(5));
    }

    /**
     * Voxel sizes only, the middle of the grid at the origin. Such files have no orientation; as in ANALYZE files and in the
     * tools that read them, the first axis is taken to run to the left.
     */
    Affine sizesOnly(long nx, long ny, long nz) {
        double x = size(1);
        double y = size(2);
        double z = size(3);
        return Affine.ofRows(-x, 0, 0, x * (nx - 1) / 2, 0, y, 0, -y * (ny - 1) / 2, 0, 0, z, -z * (nz - 1) / 2);
    }

    /** A voxel size; 1 where the header has none. */
    private double size(int axis) {
        double s = Math.abs(f.pixdim(axis));
        return s > 0 && s < 1e6 ? s : 1;
    }

    /** Whether a voxel size had to be made up. */
    boolean sizeMissing() {
        for (int axis = 1; axis <= 3; axis++) {
            double s = Math.abs(f.pixdim(axis));
            if (!(s > 0 && s < 1e6)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Affine> usable(double... rows) {
        for (double v : rows) {
            if (!Double.isFinite(v)) {
                return Optional.empty();
            }
        }
        Affine affine = Affine.ofRows(rows);
        return Math.abs(affine.determinant()) < 1e-9 ? Optional.empty() : Optional.of(affine);
    }
}
