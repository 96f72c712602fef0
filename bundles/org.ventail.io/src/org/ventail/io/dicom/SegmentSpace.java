package org.ventail.io.dicom;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.ventail.api.io.Region;
import org.ventail.api.model.Point3;
import org.ventail.api.model.VentailException;

/** The space that all segments of a segmentation mark together: its pixels, as thick as its planes are apart. Immutable. */
final class SegmentSpace implements Region {
    private static final double SAME_COSINE = 2e-3;

    private final StackedPlanes stack;
    private final Plane[] planes;
    private final BitSet[] marked;
    private final int columns;
    private final int rows;

    SegmentSpace(SegmentBits bits, Path file) throws VentailException {
        List<Plane> all = bits.planes();
        Point3 normal = all.get(0).normalLps();
        for (Plane p : all) {
            if (!p.alignedWith(all.get(0), SAME_COSINE)) {
                throw StackedPlanes.nothingMarked(file, "its planes are not parallel");
            }
        }
        this.columns = bits.columns();
        this.rows = bits.rows();
        this.stack = new StackedPlanes(normal, all.stream().mapToDouble(p -> p.positionLps().dot(normal)).toArray());
        this.planes = new Plane[stack.count()];
        this.marked = new BitSet[stack.count()];
        for (int f = 0; f < all.size(); f++) {
            Point3 p = all.get(f).positionLps();
            int place = stack.at(p.x(), p.y(), p.z());
            if (planes[place] == null) {
                planes[place] = all.get(f);
                marked[place] = new BitSet(rows * columns);
            }
            for (int i = 0; i < rows * columns; i++) {
                if (bits.get(f, i)) {
                    marked[place].set(i);
                }
            }
        }
    }

    @Override
    public boolean contains(double x, double y, double z) {
        int place = stack.at(x, y, z);
        if (place < 0) {
            return false;
        }
        Plane p = planes[place];
        Point3 d = new Point3(x, y, z).minus(p.positionLps());
        long c = Math.round(d.dot(p.rowLps()) / p.columnSpacingMm());
        long r = Math.round(d.dot(p.columnLps()) / p.rowSpacingMm());
        return c >= 0 && r >= 0 && c < columns && r < rows && marked[place].get((int) (r * columns + c));
    }
}
