package org.ventail.io.nifti;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Problem;

/**
 * The grid of a header in LPS millimetres and what was doubtful about it: the sform where its code says that it counts,
 * else the qform, else voxel sizes only.
 */
record NiftiPlacement(Geometry geometry, List<Problem> problems) {
    private static final double DISAGREE_MM = 1;

    /** The dimensions must have been checked to make a grid. */
    static NiftiPlacement of(NiftiHeader header, Path file) {
        NiftiForms forms = new NiftiForms(header.fields());
        boolean oriented = header.kind() != NiftiHeader.Kind.ANALYZE;
        Optional<Affine> sform = oriented ? forms.sform() : Optional.empty();
        Optional<Affine> qform = oriented ? forms.qform() : Optional.empty();
        List<Problem> problems = new ArrayList<>();
        if (sform.isEmpty() && qform.isEmpty()) {
            problems.add(unknown(header, file));
            if (forms.sizeMissing()) {
                problems.add(Problem.warning("nifti.size-missing", "the header has no voxel size; 1 mm is assumed", file,
                        "Convert the image again from its source."));
            }
        }
        Geometry grid = grid(header, sform.or(() -> qform)
                .orElseGet(() -> forms.sizesOnly(header.dim(1), header.dim(2), header.dim(3))));
        if (sform.isPresent() && qform.isPresent() && !grid.sameGrid(grid(header, qform.get()), DISAGREE_MM)) {
            problems.add(Problem.warning("nifti.forms-disagree", "the sform and the qform place the voxels more than "
                    + DISAGREE_MM + " mm apart; the sform is used", file,
                    "Check left and right in the slice views before you release it."));
        }
        return new NiftiPlacement(grid, problems);
    }

    private static Geometry grid(NiftiHeader header, Affine voxelToRas) {
        return new Geometry((int) header.dim(1), (int) header.dim(2), (int) header.dim(3), RasLps.flip(voxelToRas));
    }

    private static Problem unknown(NiftiHeader header, Path file) {
        if (header.kind() == NiftiHeader.Kind.ANALYZE) {
            return Problem.warning("nifti.analyze",
                    "an ANALYZE 7.5 file: it has no orientation, left and right are a guess",
                    file, "Convert the source to NIfTI if left and right matter.");
        }
        return Problem.warning("nifti.orientation-unknown",
                "neither sform nor qform is set: the orientation is unknown, left and right are a guess", file,
                "Convert the image again from its source.");
    }
}
