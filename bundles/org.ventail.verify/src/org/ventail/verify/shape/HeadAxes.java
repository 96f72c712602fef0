package org.ventail.verify.shape;

import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Point3;

/** Maps between LPS millimetres and a head's own axes: to the left, forward and up from its middle. */
final class HeadAxes {
    private HeadAxes() {
    }

    static Affine toLps(HeadFrame f) {
        return Affine.ofColumns(column(f.left()), column(f.anterior()), column(f.superior()), column(f.centerLps()));
    }

    private static double[] column(Point3 p) {
        return new double[] {p.x(), p.y(), p.z()};
    }
}
