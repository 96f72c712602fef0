package org.ventail.io.dicom;

import java.util.Optional;
import org.ventail.api.model.Series;

/**
 * A series and, if it makes a volume, its slices in order.
 *
 * @param subjectId the person
 * @param series what is told to the rest of Ventail
 * @param stack the volume; empty for what is no volume
 */
record AssembledSeries(String subjectId, Series series, Optional<SliceStack> stack) {
}
