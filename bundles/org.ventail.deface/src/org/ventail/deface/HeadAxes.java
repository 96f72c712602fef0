package org.ventail.deface;

import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Point3;

/** The head's own axes at right angles, taken from a registered atlas that may be stretched and sheared. */
final class HeadAxes {
    /** Middle between the ear canals, in atlas LPS mm. */
    private static final Point3 BETWEEN_EARS = new Point3(0, 25, -30);
    private static final double ATLAS_RADIUS_MM = 160;

    private HeadAxes() {
    }

    /**
     * From head mm (left, posterior, superior; origin at the atlas's origin) to scan LPS mm: a rotation and a shift.
     */
    static Affine of(Affine atlasToLps) {
        Point3 superior = atlasToLps.column(2).normalized();
        Point3 back = atlasToLps.column(1);
        Point3 posterior = back.minus(superior.times(back.dot(superior))).normalized();
        Point3 left = posterior.cross(superior);
        Point3 o = atlasToLps.origin();
        return Affine.ofColumns(array(left), array(posterior), array(superior), array(o));
    }

    /** The frame renders are made in. */
    static HeadFrame frame(Affine atlasToLps) {
        Affine axes = of(atlasToLps);
        double size = Math.cbrt(Math.abs(atlasToLps.determinant()));
        return new HeadFrame(atlasToLps.apply(BETWEEN_EARS), axes.column(1).times(-1), axes.column(2),
                ATLAS_RADIUS_MM * size);
    }

    private static double[] array(Point3 p) {
        return new double[] {p.x(), p.y(), p.z()};
    }
}
