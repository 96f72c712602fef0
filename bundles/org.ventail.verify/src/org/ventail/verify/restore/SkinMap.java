package org.ventail.verify.restore;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.render.SkinField;

/**
 * How far the skin of a head lies from the upright axis between the ears, all over the front two thirds: the common grid on
 * which heads are compared and mended cell by cell. A biometric template. The array is shared: read-only.
 *
 * @param radiusMm {@link #ROWS} rows of {@link #COLUMNS} cells, from below the chin upwards and from the right to the left;
 *        NaN where no skin is in view
 */
record SkinMap(float[] radiusMm) {
    static final int COLUMNS = 177;
    static final int ROWS = 106;
    static final int CELLS = COLUMNS * ROWS;
    static final double STEP_DEG = 1.25;
    static final double STEP_MM = 2;
    private static final double LOW_MM = -120;
    private static final double FROM_MM = 150;
    private static final double TO_MM = 15;
    private static final double MARCH_MM = 1;
    private static final int HALVINGS = 10;
    /** The grid of a skin field is two voxels larger than its scan, and nearer than 1.5 voxels to its end is a cut. */
    private static final double BORDER_VOXELS = 3.5;

    /** What a head shows. */
    static SkinMap of(SkinField skin, HeadFrame frame) {
        Affine toLps = headToLps(frame);
        Affine toVoxel = skin.geometry().lpsToVoxel().compose(toLps);
        float[] radius = new float[CELLS];
        IntStream.range(0, ROWS).parallel().forEach(row -> {
            for (int cell = row * COLUMNS; cell < (row + 1) * COLUMNS; cell++) {
                double r = firstSkin(skin, toLps, cell);
                boolean seen = !Double.isNaN(r) && within(skin.geometry(), toVoxel.apply(inHead(cell, r)));
                radius[cell] = seen ? (float) r : Float.NaN;
            }
        });
        return new SkinMap(radius);
    }

    /** The same with other distances in some cells. */
    SkinMap with(double[] radius) {
        float[] other = new float[CELLS];
        for (int i = 0; i < CELLS; i++) {
            other[i] = (float) radius[i];
        }
        return new SkinMap(other);
    }

    boolean known(int cell) {
        return !Float.isNaN(radiusMm[cell]);
    }

    double[] toDoubles() {
        return IntStream.range(0, CELLS).mapToDouble(i -> radiusMm[i]).toArray();
    }

    static double upMm(int cell) {
        return LOW_MM + cell / COLUMNS * STEP_MM;
    }

    /** Angle to the left of straight ahead. */
    static double azimuth(int cell) {
        return Math.toRadians((cell % COLUMNS - (COLUMNS - 1) / 2) * STEP_DEG);
    }

    /** A place in head axes (left, forward, up, millimetres). */
    static Point3 inHead(int cell, double radiusMm) {
        double a = azimuth(cell);
        return new Point3(radiusMm * Math.sin(a), radiusMm * Math.cos(a), upMm(cell));
    }

    /** The column of a direction, between whole ones; outside the map it is below 0 or above the last. */
    static double column(double leftMm, double forwardMm) {
        return Math.toDegrees(Math.atan2(leftMm, forwardMm)) / STEP_DEG + (COLUMNS - 1) / 2;
    }

    static double row(double upMm) {
        return (upMm - LOW_MM) / STEP_MM;
    }

    /** The distance between cells, linear; NaN outside and where a neighbour is unknown. */
    double at(double column, double row) {
        int c = (int) Math.floor(column);
        int r = (int) Math.floor(row);
        if (c < 0 || r < 0 || c >= COLUMNS - 1 || r >= ROWS - 1) {
            return Double.NaN;
        }
        double x = column - c;
        int i = r * COLUMNS + c;
        double low = radiusMm[i] + x * (radiusMm[i + 1] - radiusMm[i]);
        double high = radiusMm[i + COLUMNS] + x * (radiusMm[i + COLUMNS + 1] - radiusMm[i + COLUMNS]);
        return low + (row - r) * (high - low);
    }

    /** How far a place in head axes lies before the skin, along the ray from the axis; NaN where no skin is known. */
    double before(Point3 p) {
        return Math.hypot(p.x(), p.y()) - at(column(p.x(), p.y()), row(p.z()));
    }

    /** Direction out of the skin under a place in head axes; null where no skin is known around. */
    Point3 normal(Point3 p) {
        double c = column(p.x(), p.y());
        double r = row(p.z());
        double radius = at(c, r);
        double across = (at(c + 1, r) - at(c - 1, r)) / (2 * Math.toRadians(STEP_DEG) * radius);
        double upwards = (at(c, r + 1) - at(c, r - 1)) / (2 * STEP_MM);
        if (Double.isNaN(across) || Double.isNaN(upwards)) {
            return null;
        }
        double a = Math.atan2(p.x(), p.y());
        Point3 outwards = new Point3(Math.sin(a), Math.cos(a), 0);
        Point3 left = new Point3(Math.cos(a), -Math.sin(a), 0);
        return outwards.minus(left.times(across)).minus(new Point3(0, 0, upwards)).normalized();
    }

    /** Maps head axes (left, forward, up, millimetres) to LPS. */
    static Affine headToLps(HeadFrame f) {
        return Affine.ofColumns(column(f.left()), column(f.anterior()), column(f.superior()), column(f.centerLps()));
    }

    private static double[] column(Point3 p) {
        return new double[] {p.x(), p.y(), p.z()};
    }

    private static double firstSkin(SkinField skin, Affine toLps, int cell) {
        for (double r = FROM_MM; r > TO_MM; r -= MARCH_MM) {
            if (skin.at(toLps.apply(inHead(cell, r))) > 0) {
                return halved(skin, toLps, cell, r);
            }
        }
        return Double.NaN;
    }

    private static double halved(SkinField skin, Affine toLps, int cell, double inside) {
        double in = inside;
        double out = inside + MARCH_MM;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (in + out) / 2;
            if (skin.at(toLps.apply(inHead(cell, middle))) > 0) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return (in + out) / 2;
    }

    private static boolean within(Geometry g, Point3 v) {
        return inside(v.x(), g.nx()) && inside(v.y(), g.ny()) && inside(v.z(), g.nz());
    }

    private static boolean inside(double v, int n) {
        return v > BORDER_VOXELS && v < n - 1 - BORDER_VOXELS;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SkinMap m && Arrays.equals(radiusMm, m.radiusMm);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(radiusMm);
    }
}
