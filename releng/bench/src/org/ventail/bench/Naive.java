package org.ventail.bench;

import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Volume;

/** Two ways that need no registration; both are given where the head looks, and the brain. Both fill with 0. */
final class Naive {
    private static final double MARGIN_MM = 5;
    private static final double SHEAR_DEGREES = 35;
    private static final double SLAB_MM = 20;

    private Naive() {
    }

    /** Everything in front of an oblique plane that touches the brain from below its forehead, as quickshear cuts. */
    static Mask shear(HeadFrame frame, Mask brain) {
        double a = Math.toRadians(SHEAR_DEGREES);
        Point3 normal = frame.anterior().times(Math.cos(a)).minus(frame.superior().times(Math.sin(a)));
        double farthest = Double.NEGATIVE_INFINITY;
        Affine m = brain.geometry().voxelToLps();
        Geometry g = brain.geometry();
        for (int i = brain.nextSet(0); i >= 0; i = brain.nextSet(i + 1)) {
            farthest = Math.max(farthest, along(m, g, i, normal));
        }
        return beyond(g, normal, farthest + MARGIN_MM);
    }

    /** The foremost 20 mm of the head. */
    static Mask slab(HeadFrame frame, Volume head, FrontSkin skin) {
        return beyond(head.geometry(), frame.anterior(), skin.foremost(frame.anterior()) - SLAB_MM);
    }

    private static Mask beyond(Geometry g, Point3 normal, double limit) {
        Affine m = g.voxelToLps();
        return Mask.of(g, i -> along(m, g, i, normal) > limit);
    }

    private static double along(Affine m, Geometry g, int i, Point3 direction) {
        int x = i % g.nx();
        int y = i / g.nx() % g.ny();
        int z = i / (g.nx() * g.ny());
        return m.x(x, y, z) * direction.x() + m.y(x, y, z) * direction.y() + m.z(x, y, z) * direction.z();
    }
}
