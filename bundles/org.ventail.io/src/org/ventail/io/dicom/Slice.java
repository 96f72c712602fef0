package org.ventail.io.dicom;

import java.util.Optional;
import org.ventail.api.model.Rescale;

/**
 * One frame of one file and where it belongs.
 *
 * @param instance the file
 * @param frame index of the frame in it
 * @param plane where it lies; empty if the header does not say
 * @param thicknessMm slice thickness, 0 if unknown
 * @param imageType what kind of image it is, values joined by backslashes
 * @param rescale from stored to real values
 * @param order which of several frames at the same place is the earlier one
 */
record Slice(Instance instance, int frame, Optional<Plane> plane, double thicknessMm, String imageType, Rescale rescale,
        TimeOrder order) {
    PixelLayout layout() {
        return instance.layout().orElseThrow();
    }
}
