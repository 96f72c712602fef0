package org.ventail.deface;

import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Point3;

/** The head's own axes at right angles, taken from a registered atlas that may be stretched and sheared. */
final class HeadAxes {
    /** Middle between the ear canals, in atlas LPS mm. */
    private static final Point3 BETWEEN_EARS = new Point3(0, 26.5, -40);
    /** How far up the atlas looks when a head looks straight ahead: its front to back axis is that of the brain. */
    private static final double NOD_RADIANS = 0.17;
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

    /** The frame renders are made in: it looks where the face looks, as the frames of synthetic heads do. */
    static HeadFrame frame(Affine atlasToLps) {
        Affine axes = of(atlasToLps);
        Point3 front = axes.column(1).times(-1);
        Point3 up = axes.column(2);
        double size = Math.cbrt(Math.abs(atlasToLps.determinant()));
        double c = Math.cos(NOD_RADIANS);
        double s = Math.sin(NOD_RADIANS);
        return new HeadFrame(atlasToLps.apply(BETWEEN_EARS), front.times(c).minus(up.times(s)),
                up.times(c).plus(front.times(s)), ATLAS_RADIUS_MM * size);
    }

    private static double[] array(Point3 p) {
        return new double[] {p.x(), p.y(), p.z()};
    }
}
