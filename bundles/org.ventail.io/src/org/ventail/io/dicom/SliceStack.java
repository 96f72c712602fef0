package org.ventail.io.dicom;

import java.util.List;
import java.util.Optional;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Rescale;

/**
 * Slices that make a volume.
 *
 * @param geometry the grid; its third axis follows the slice normal
 * @param timePoints volumes on the grid
 * @param slices {@code nz * timePoints} slices, index {@code z + nz * timePoint}
 */
record SliceStack(Geometry geometry, int timePoints, List<Slice> slices) {
    /** The rescale that all slices share, if they do. */
    Optional<Rescale> commonRescale() {
        Rescale first = slices.get(0).rescale();
        for (Slice s : slices) {
            if (!s.rescale().equals(first)) {
                return Optional.empty();
            }
        }
        return Optional.of(first);
    }

    /** The first slice's pixels; type, size and signedness are the same in all. */
    PixelLayout layout() {
        return slices.get(0).layout();
    }
}
