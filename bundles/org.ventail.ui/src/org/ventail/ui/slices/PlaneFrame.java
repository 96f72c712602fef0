package org.ventail.ui.slices;

import org.eclipse.swt.graphics.Point;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.render.SlicePlane;

/**
 * How a pane's pixels lie in the patient.
 *
 * @param plane which of the three
 * @param cut where it cuts
 * @param width of the pane, pixels
 * @param height of the pane, pixels
 */
public record PlaneFrame(Plane plane, SlicePlane cut, int width, int height) {
    private static final double MARGIN = 1.04;

    /**
     * The frame in which a whole grid fits at zoom 1.
     *
     * @param throughLps a point of the slice
     * @param centerLps what should lie in the middle of the pane; only its part in the plane counts
     */
    public static PlaneFrame fitting(Plane plane, Geometry grid, Point3 throughLps, Point3 centerLps, double zoom,
            int width, int height) {
        double mm = Math.max(extent(grid, plane.orientation().right()) / Math.max(1, width),
                extent(grid, plane.orientation().down()) / Math.max(1, height)) * MARGIN / zoom;
        Point3 n = plane.normal();
        Point3 c = centerLps.plus(n.times(throughLps.minus(centerLps).dot(n)));
        return new PlaneFrame(plane, SlicePlane.of(plane.orientation(), c, mm), width, height);
    }

    /** The same part of the patient in other pixels, as screens have them that draw a point by several. */
    public PlaneFrame in(Point pixels) {
        SlicePlane finer = new SlicePlane(cut.centerLps(), cut.right(), cut.down(), cut.pixelMm() * width / pixels.x);
        return new PlaneFrame(plane, finer, pixels.x, pixels.y);
    }

    private static double extent(Geometry g, Point3 direction) {
        double mm = 0;
        int[] size = {g.nx(), g.ny(), g.nz()};
        for (int a = 0; a < 3; a++) {
            mm += Math.abs(g.voxelToLps().column(a).dot(direction)) * size[a];
        }
        return mm;
    }

    /** Size of a pixel. */
    public double mmPerPixel() {
        return cut.pixelMm();
    }

    /** Position under a pixel. */
    public Point3 toLps(double x, double y) {
        return cut.toLps(x, y, width, height);
    }

    /** Pixel column of a position. */
    public double toX(Point3 lps) {
        return cut.toScreen(lps, width, height).x();
    }

    /** Pixel row of a position. */
    public double toY(Point3 lps) {
        return cut.toScreen(lps, width, height).y();
    }
}
