package org.ventail.io.nifti;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.Problem;
import org.ventail.io.raw.DataSize;
import org.ventail.io.raw.RawType;

/** Holds what a header claims against what the files have. */
final class NiftiCheck {
    private static final long MAX_VALUES = Integer.MAX_VALUE - 8;
    private static final String RENEW = "Copy or convert the image again from its source; as it is it will not be released.";

    private NiftiCheck() {
    }

    /** A problem if the sizes cannot be those of an image. */
    static Optional<Problem> dimensions(NiftiHeader h, NiftiFile file) {
        long n = h.fields().dim(0);
        if (n < 1 || n > 7) {
            return error("nifti.dimensions", "the header claims " + n + " dimensions; 1 to 7 are possible", file);
        }
        for (int axis = 1; axis <= n; axis++) {
            if (h.dim(axis) < 1) {
                return error("nifti.dimensions", "the header claims the size " + h.shape() + "; all must be positive",
                        file);
            }
        }
        if (h.voxels() < 0 || h.voxels() > MAX_VALUES) {
            return error("nifti.too-large", "the header claims " + h.shape() + " voxels; at most " + MAX_VALUES
                    + " can be worked on", file);
        }
        return Optional.empty();
    }

    /** Where the voxels begin in the image file; negative if the header says nonsense. */
    static long voxelStart(NiftiHeader h, NiftiFile file) {
        double claimed = h.fields().voxOffset();
        long least = leastStart(h, file);
        if (claimed == 0) {
            return least; // many writers leave it out
        }
        return claimed >= least && claimed < 1L << 40 ? (long) claimed : -1;
    }

    /** Where voxels begin behind a header without extensions. */
    static long leastStart(NiftiHeader h, NiftiFile file) {
        return !file.single() ? 0 : h.fields().magic().endsWith("2") ? 544 : 352;
    }

    /** A problem if the files do not hold as many voxels as the header claims. */
    static Optional<Problem> size(NiftiHeader h, NiftiFile file, RawType type, IProgressMonitor monitor)
            throws IOException {
        if (!Files.isRegularFile(file.image())) {
            return error("nifti.image-missing", "the header's image file (.img) is not there", file);
        }
        long start = voxelStart(h, file);
        if (start < 0) {
            return error("nifti.offset", "the header claims that the voxels begin at byte " + h.fields().voxOffset(),
                    file);
        }
        long claimed = start + h.voxels() * type.bytes();
        long held = DataSize.of(file.image(), file.gzipImage(), claimed, monitor);
        if (held < claimed) {
            return error("nifti.truncated", "the header claims " + h.shape() + " voxels, " + claimed
                    + " bytes in all, but the file holds " + held, file);
        }
        if (held - claimed >= h.dim(1) * type.bytes()) {
            return error("nifti.too-long", "the header claims " + h.shape() + " voxels, " + claimed
                    + " bytes in all, but the file holds more: " + held, file);
        }
        return held == claimed ? Optional.empty() : Optional.of(Problem.warning("nifti.trailing-bytes",
                (held - claimed) + " bytes follow the last voxel; they are left out when the image is written",
                file.image(), "Nothing needs to be done."));
    }

    private static Optional<Problem> error(String code, String message, NiftiFile file) {
        return Optional.of(Problem.error(code, message, file.header(), RENEW));
    }
}
