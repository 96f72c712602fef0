package org.ventail.deface;

import org.ventail.api.model.Affine;
import org.ventail.api.model.Point3;

/**
 * Where the neutral face goes on a head: turned and shifted as the head is, in one of few sizes. Nothing else of the
 * registered atlas's shape is used, so that the new face tells nothing about the proportions of the old one.
 */
final class NeutralPlacement {
    /** About behind the bridge of the nose. */
    private static final Point3 ATLAS_POINT = new Point3(0, -20, -40);
    static final Point3 NEUTRAL_POINT = new Point3(0, -30, 11.5);
    /** How far the neutral face must nod to look where the atlas looks. */
    private static final double NOD_RADIANS = 0.184;
    /** Size of the neutral face on a head that the atlas need not be scaled for. */
    private static final double SIZE = 1.0925;
    private static final double SIZE_STEP = 1.08;

    private NeutralPlacement() {
    }

    /**
     * From the neutral face's millimetres to scan LPS mm: a rotation, a shift, one scale out of a few, and what the face is
     * varied by.
     */
    static Affine neutralToLps(Affine atlasToLps, FaceVariation variation) {
        double fitted = SIZE * Math.cbrt(Math.abs(atlasToLps.determinant()));
        double size = Math.pow(SIZE_STEP, Math.rint(Math.log(fitted) / Math.log(SIZE_STEP)));
        double c = size * Math.cos(NOD_RADIANS);
        double s = size * Math.sin(NOD_RADIANS);
        Affine nod = Affine.ofRows(size, 0, 0, 0, 0, c, -s, 0, 0, s, c, 0);
        Affine axes = HeadAxes.of(atlasToLps);
        Point3 to = atlasToLps.apply(ATLAS_POINT).minus(axes.origin());
        Point3 from = NEUTRAL_POINT.times(-1);
        return Affine.translate(to.x(), to.y(), to.z()).compose(axes).compose(nod)
                .compose(Affine.translate(from.x(), from.y(), from.z())).compose(variation.about(NEUTRAL_POINT));
    }
}
