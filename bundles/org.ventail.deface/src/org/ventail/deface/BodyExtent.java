package org.ventail.deface;

import java.util.Arrays;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;

/** The voxels of a body in LPS mm, thinned out, to guess where in it the head may be. Immutable. */
final class BodyExtent {
    private static final int POINTS = 6000;
    /** From the crown down to about the level of the nose. */
    private static final double HEAD_HEIGHT_MM = 150;
    /** From the crown of the atlas down to {@link HeadMap#CENTER}. */
    private static final double CROWN_TO_CENTER_MM = 100;

    private final double[][] points;

    BodyExtent(Geometry g, boolean[] body) {
        int n = Morphology.count(body);
        int step = Math.max(1, n / POINTS);
        this.points = new double[(n + step - 1) / step][];
        Affine m = g.voxelToLps();
        int seen = 0;
        for (int i = 0; i < body.length; i++) {
            if (body[i] && seen++ % step == 0) {
                int x = i % g.nx();
                int y = i / g.nx() % g.ny();
                int z = i / (g.nx() * g.ny());
                points[(seen - 1) / step] = new double[] {m.x(x, y, z), m.y(x, y, z), m.z(x, y, z)};
            }
        }
    }

    /** Where the centre of a head would be if up were where the orientation puts it. */
    Point3 headCenter(Affine orientation) {
        Point3 up = orientation.column(2).normalized();
        double[] heights = new double[points.length];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = along(points[i], up);
        }
        double[] sorted = heights.clone();
        Arrays.sort(sorted);
        double crown = sorted[(int) (0.997 * (sorted.length - 1))];
        double[] sum = new double[3];
        int n = 0;
        for (int i = 0; i < heights.length; i++) {
            if (heights[i] > crown - HEAD_HEIGHT_MM) {
                for (int a = 0; a < 3; a++) {
                    sum[a] += points[i][a];
                }
                n++;
            }
        }
        Point3 middle = new Point3(sum[0] / n, sum[1] / n, sum[2] / n);
        double rise = crown - CROWN_TO_CENTER_MM - along(new double[] {middle.x(), middle.y(),
                middle.z()}, up);
        return middle.plus(up.times(rise));
    }

    private static double along(double[] p, Point3 up) {
        return p[0] * up.x() + p[1] * up.y() + p[2] * up.z();
    }
}
