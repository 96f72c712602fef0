package org.ventail.io.dicom;

import java.util.function.IntConsumer;
import org.ventail.api.io.Region;
import org.ventail.api.model.Point3;

/** Walks over the pixels of a plane in space. */
final class Planes {
    private Planes() {
    }

    /** Tells of every pixel whose centre lies in the region; its index, row by row. */
    static void inRegion(Plane plane, int columns, int rows, Region region, IntConsumer pixel) {
        Point3 p = plane.positionLps();
        Point3 right = plane.rowLps().times(plane.columnSpacingMm());
        Point3 down = plane.columnLps().times(plane.rowSpacingMm());
        for (int r = 0; r < rows; r++) {
            double x = p.x() + down.x() * r;
            double y = p.y() + down.y() * r;
            double z = p.z() + down.z() * r;
            for (int c = 0; c < columns; c++) {
                if (region.contains(x + right.x() * c, y + right.y() * c, z + right.z() * c)) {
                    pixel.accept(r * columns + c);
                }
            }
        }
    }
}
