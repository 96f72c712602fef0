package org.ventail.io.nifti;

import java.io.IOException;
import java.nio.file.Path;
import org.ventail.api.model.Problem;

/** Problems that more than one class names. */
final class NiftiProblems {
    private NiftiProblems() {
    }

    static Problem damaged(Path file) {
        return Problem.error("nifti.damaged", "the file cannot be read or its compressed data are damaged", file,
                "Check that it can be read, or copy it again from its source.");
    }

    static Problem noHeader(Path file) {
        return Problem.error("nifti.no-header", "the file is too short for a NIfTI header", file,
                "Copy it again from its source.");
    }

    static Problem ended(Path file) {
        return Problem.error("nifti.truncated", "the voxels end before the size that the header claims", file,
                "Copy the file again from its source.");
    }

    static Problem integersTooLarge(Path file) {
        return Problem.error("nifti.integers-too-large", "64-bit integers beyond 2^53 are not supported", file,
                "Convert the image to a smaller integer type or to floating point.");
    }

    static Problem changed(Path file) {
        return Problem.error("nifti.changed", "the header is no longer the one that was found by the scan", file,
                "Scan the folder again.");
    }

    static Problem notWritten(Path file, IOException cause) {
        return Problem.error("nifti.not-written", "the image could not be written: " + Problem.reason(cause), file,
                "Check the free space and the permissions of the folder.");
    }

    static Problem otherGrid(Path file) {
        return Problem.error("nifti.other-grid",
                "the changed volume does not have the grid or the number type of its source",
                file, "Report this as a defect of the step that changed it.");
    }
}
