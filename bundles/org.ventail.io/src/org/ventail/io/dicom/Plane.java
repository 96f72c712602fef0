package org.ventail.io.dicom;

import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.ventail.api.model.Point3;

/**
 * Where a frame lies in the patient (PS3.3 C.7.6.2), LPS millimetres.
 *
 * @param positionLps centre of the first pixel
 * @param rowLps unit vector along a row, to the next column
 * @param columnLps unit vector down a column, to the next row
 * @param columnSpacingMm distance between neighbours in a row
 * @param rowSpacingMm distance between rows
 */
record Plane(Point3 positionLps, Point3 rowLps, Point3 columnLps, double columnSpacingMm, double rowSpacingMm) {
    /** From the three items that carry position, orientation and spacing; empty if one is missing or unusable. */
    static Optional<Plane> of(Attributes position, Attributes orientation, Attributes spacing) {
        return PlaneShape.of(orientation, spacing).flatMap(shape -> shape.at(position));
    }

    /** Unit vector to which slices are sorted. */
    Point3 normalLps() {
        return rowLps.cross(columnLps).normalized();
    }

    /** Whether the other plane is parallel, not turned and has the same pixel size. */
    boolean alignedWith(Plane o, double toleranceCosine) {
        return rowLps.minus(o.rowLps).length() < toleranceCosine
                && columnLps.minus(o.columnLps).length() < toleranceCosine
                && Math.abs(rowSpacingMm - o.rowSpacingMm) < toleranceCosine * rowSpacingMm
                && Math.abs(columnSpacingMm - o.columnSpacingMm) < toleranceCosine * columnSpacingMm;
    }
}
