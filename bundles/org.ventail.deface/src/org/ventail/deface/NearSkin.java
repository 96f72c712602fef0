package org.ventail.deface;

import java.util.Arrays;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;

/**
 * Places near the skin of a face, from brow to chin and before the ears, and how far before it they lie. Immutable.
 *
 * @param places x, y and z of each, in neutral face mm
 * @param mm distance of each to the skin, negative inside
 */
record NearSkin(double[] places, float[] mm) {
    /** Where a face is, in neutral face mm. */
    private static final double REAR_MM = 3;
    private static final double[] HEIGHT_MM = {-85, 66};
    /** Nodes within this, in spacings of the grid, are near; one in three of them is enough. */
    private static final double NEAR = 0.25;
    private static final int ONE_IN = 3;

    /**
     * At the nodes of a grid.
     *
     * @param nodes in neutral face mm
     * @param skin distances to it
     * @param toSkin from neutral face mm to the voxels of {@code skin}
     * @param scale what a mm of the skin's distances is in neutral face mm
     */
    static NearSkin of(Geometry nodes, ScalarGrid skin, Affine toSkin, double scale) {
        double near = NEAR * nodes.spacingMm().xMm();
        double[] places = new double[3 * nodes.size()];
        float[] mm = new float[nodes.size()];
        int n = 0;
        Affine m = nodes.voxelToLps();
        for (int k = 0; k < nodes.nz(); k++) {
            for (int j = 0; j < nodes.ny(); j++) {
                for (int i = (j + k) % ONE_IN; i < nodes.nx() && holds(m.y(i, j, k), m.z(i, j, k)); i += ONE_IN) {
                    Point3 p = m.apply(new Point3(i, j, k));
                    double d = scale * skin.at(toSkin.x(p.x(), p.y(), p.z()), toSkin.y(p.x(), p.y(), p.z()),
                            toSkin.z(p.x(), p.y(), p.z()));
                    // no number is not near
                    if (Math.abs(d) < near) {
                        places[3 * n] = p.x();
                        places[3 * n + 1] = p.y();
                        places[3 * n + 2] = p.z();
                        mm[n++] = (float) d;
                    }
                }
            }
        }
        return new NearSkin(Arrays.copyOf(places, 3 * n), Arrays.copyOf(mm, n));
    }

    private static boolean holds(double y, double z) {
        return y < REAR_MM && z > HEIGHT_MM[0] && z < HEIGHT_MM[1];
    }

    int size() {
        return mm.length;
    }

    /** The mean of all places. */
    Point3 middle() {
        double[] sum = new double[3];
        for (int i = 0; i < places.length; i++) {
            sum[i % 3] += places[i];
        }
        double share = 1.0 / Math.max(1, size());
        return new Point3(sum[0] * share, sum[1] * share, sum[2] * share);
    }
}
