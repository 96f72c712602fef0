package org.ventail.io.dicom;

import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.ventail.api.model.Point3;

/**
 * How parallel planes lie in the patient (PS3.3 C.7.6.2), LPS millimetres, but not where.
 *
 * @param rowLps unit vector along a row, to the next column
 * @param columnLps unit vector down a column, to the next row
 * @param columnSpacingMm distance between neighbours in a row
 * @param rowSpacingMm distance between rows
 */
record PlaneShape(Point3 rowLps, Point3 columnLps, double columnSpacingMm, double rowSpacingMm) {
    private static final double MAX_COSINE_ERROR = 0.01;
    private static final double MAX_COORDINATE_MM = 1e6;

    /** From the items that carry orientation and spacing; empty if one is missing or unusable. */
    static Optional<PlaneShape> of(Attributes orientation, Attributes spacing) {
        double[] o = numbers(orientation, Tag.ImageOrientationPatient, 6);
        double[] s = numbers(spacing, Tag.PixelSpacing, 2);
        if (o.length == 0 || s.length == 0 || !(s[0] > 0) || !(s[1] > 0)) {
            return Optional.empty();
        }
        Point3 row = new Point3(o[0], o[1], o[2]);
        Point3 column = new Point3(o[3], o[4], o[5]);
        if (Math.abs(row.length() - 1) > MAX_COSINE_ERROR || Math.abs(column.length() - 1) > MAX_COSINE_ERROR
                || Math.abs(row.dot(column)) > MAX_COSINE_ERROR) {
            return Optional.empty();
        }
        return Optional.of(new PlaneShape(row.normalized(), column.normalized(), s[1], s[0]));
    }

    /** The plane at the position of that item; empty if it has none. */
    Optional<Plane> at(Attributes position) {
        double[] p = numbers(position, Tag.ImagePositionPatient, 3);
        return p.length == 0 ? Optional.empty()
                : Optional.of(new Plane(new Point3(p[0], p[1], p[2]), rowLps, columnLps, columnSpacingMm, rowSpacingMm));
    }

    /** Exactly so many finite numbers of believable size, or none. */
    private static double[] numbers(Attributes a, int tag, int count) {
        double[] v = a == null ? null : a.getDoubles(tag);
        if (v == null || v.length != count) {
            return new double[0];
        }
        for (double d : v) {
            if (!(Math.abs(d) < MAX_COORDINATE_MM)) {
                return new double[0];
            }
        }
        return v;
    }
}
