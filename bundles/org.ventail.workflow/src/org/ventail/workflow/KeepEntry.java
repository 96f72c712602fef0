package org.ventail.workflow;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ventail.api.io.Region;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;

/**
 * A part of space that must not change.
 *
 * @param file where it comes from
 * @param subjectId the person that the file names, by the names of BIDS; of others a digest that fits nobody
 * @param frameOfReferenceId where it lies; empty if the file does not say, as NIfTI never does
 * @param grid the grid of a mask that goes by its grid
 */
record KeepEntry(Path file, String subjectId, String frameOfReferenceId, Optional<Geometry> grid, Region space) {
    private static final double SAME_GRID_MM = 0.1;

    /**
     * The series that it holds for: those of its frame of reference; without one those of its grid, and those that share
     * a frame of reference with them.
     *
     * @throws VentailException if there is none, or it could be of several people
     */
    Set<String> matches(Cohort cohort) throws VentailException {
        List<Subject> named = cohort.subjects().stream().filter(s -> s.id().equals(subjectId)).toList();
        Set<String> ids = new HashSet<>();
        int people = 0;
        for (Subject subject : grid.isPresent() && !named.isEmpty() ? named : cohort.subjects()) {
            Set<String> own = matches(subject);
            people += own.isEmpty() ? 0 : 1;
            ids.addAll(own);
        }
        if (people == 0) {
            throw new VentailException(Problem.error("keep.no-match", "No scan lies in the "
                    + (grid.isPresent() ? "grid of this mask of what to keep" : "frame of reference of this object to keep"),
                    file, grid.isPresent() ? "Resample the mask to the grid of its scan."
                            : "Give the object that was made from these scans, or a NIfTI mask on the grid of one."));
        }
        if (people > 1) {
            throw new VentailException(Problem.error("keep.ambiguous", "The grid of this mask of what to keep fits scans of "
                    + people + " people", file, "Name it in the way of BIDS, beginning with the person: sub-…_mask.nii.gz."));
        }
        return ids;
    }

    private Set<String> matches(Subject subject) {
        Set<String> ids = new HashSet<>();
        for (Series s : subject.series()) {
            if (s.volumetric() && (grid.isPresent() ? s.geometry().get().sameGrid(grid.get(), SAME_GRID_MM)
                    : s.frameOfReferenceId().equals(frameOfReferenceId))) {
                ids.add(s.id());
                subject.series().stream().filter(o -> o.volumetric() && !o.frameOfReferenceId().isEmpty()
                        && o.frameOfReferenceId().equals(s.frameOfReferenceId()) && o.studyId().equals(s.studyId()))
                        .forEach(o -> ids.add(o.id()));
            }
        }
        return ids;
    }
}
