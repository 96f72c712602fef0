package org.ventail.io.dicom;

import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.ventail.api.model.Rescale;

/** Reads the modality transformation of a dataset or functional group. */
final class Rescales {
    private Rescales() {
    }

    /** The rescale there; none if it is absent or unusable (slope 0, not a number). */
    static Rescale of(Attributes a) {
        double slope = a.getDouble(Tag.RescaleSlope, 1);
        double intercept = a.getDouble(Tag.RescaleIntercept, 0);
        boolean usable = Double.isFinite(slope) && Double.isFinite(intercept) && slope != 0;
        return usable ? new Rescale(slope, intercept) : Rescale.NONE;
    }
}
