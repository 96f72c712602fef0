package org.ventail.io.nifti;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.io.raw.PlausibleAffine;

/** The three ways in which a header can say where its voxels are: maps from voxels to RAS millimetres. */
final class NiftiForms {
    private final NiftiFields f;
    private final double unitMm;

    NiftiForms(NiftiFields fields) {
        this.f = fields;
        this.unitMm = unitMm(fields.units());
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
        double x = Math.abs(f.pixdim(1));
        double y = Math.abs(f.pixdim(2));
        double z = Math.abs(f.pixdim(3)) * (f.pixdim(0) < 0 ? -1 : 1);
        return usable((a * a + b * b - c * c - d * d) * x, 2 * (b * c - a * d) * y, 2 * (b * d + a * c) * z,
                f.quatern(3),
                2 * (b * c + a * d) * x, (a * a + c * c - b * b - d * d) * y, 2 * (c * d - a * b) * z, f.quatern(4),
                2 * (b * d - a * c) * x, 2 * (c * d + a * b) * y, (a * a + d * d - b * b - c * c) * z, f.quatern(5));
    }

    /**
     * Voxel sizes only, the middle of the grid at the origin. Such files have no orientation; as in ANALYZE files and
     * in the tools that read them, the first axis is taken to run to the left.
     */
    Affine sizesOnly(long nx, long ny, long nz) {
        double x = size(1);
        double y = size(2);
        double z = size(3);
        return Affine.ofRows(-x, 0, 0, x * (nx - 1) / 2, 0, y, 0, -y * (ny - 1) / 2, 0, 0, z, -z * (nz - 1) / 2);
    }

    /** A voxel size; 1 where the header has none. */
    private double size(int axis) {
        double mm = Math.abs(f.pixdim(axis)) * unitMm;
        return PlausibleAffine.edge(mm) ? mm : 1;
    }

    /** Whether a voxel size has to be made up when nothing but the sizes is left. */
    boolean sizeMissing() {
        return IntStream.rangeClosed(1, 3).anyMatch(i -> !PlausibleAffine.edge(Math.abs(f.pixdim(i)) * unitMm));
    }

    /** Turns the header's unit into millimetres and lets only plausible maps pass. */
    private Optional<Affine> usable(double... rows) {
        return PlausibleAffine.ofRows(DoubleStream.of(rows).map(v -> v * unitMm).toArray());
    }

    /**
     * Codes of {@code xyzt_units}: 1 metre, 2 millimetre, 3 micrometre; 0 unknown is read as millimetre by everybody.
     */
    private static double unitMm(int code) {
        return switch (code & 7) {
            case 1 -> 1000;
            case 3 -> 0.001;
            default -> 1;
        };
    }
}
