package org.ventail.verify.anatomy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.ventail.api.model.Point3;
import org.ventail.render.SkinField;
import org.ventail.verify.anatomy.FaceSurface.Patch;

/**
 * How much of the skin of a face is still where it was.
 *
 * @param faceCm2 skin of the face before, seen from the front
 * @param leftCm2 how much of it still is skin, at most the tolerance away
 * @param leftByThird the same for brow and eyes ({@code upper}), nose and cheeks ({@code middle}), mouth and chin
 *        ({@code lower})
 */
record ResidualFace(double faceCm2, double leftCm2, Map<String, Double> leftByThird) {
    /**
     * Looks for the old skin in the scan after, along the old normals: also under something that was put before it.
     *
     * @param toleranceMm how far the skin may have moved and still count as the old one
     */
    static ResidualFace of(FaceSurface before, SkinField after, double toleranceMm) {
        Predicate<Patch> left = p -> skinNear(after, p, toleranceMm);
        FaceSurface remaining = new FaceSurface(before.patches().stream().filter(left).toList());
        Map<String, Double> thirds = new LinkedHashMap<>();
        thirds.put("upper", third(remaining, 1.0 / 3, 1));
        thirds.put("middle", third(remaining, -1.0 / 3, 1.0 / 3));
        thirds.put("lower", third(remaining, -1, -1.0 / 3));
        return new ResidualFace(before.areaCm2(), remaining.areaCm2(), thirds);
    }

    /** Share of the face that is left, 0 to 1; 0 when there was none. */
    double fraction() {
        return faceCm2 == 0 ? 0 : leftCm2 / faceCm2;
    }

    private static boolean skinNear(SkinField after, Patch p, double toleranceMm) {
        Point3 step = p.normal().times(toleranceMm);
        return after.at(p.positionLps().minus(step)) > 0 && after.at(p.positionLps().plus(step)) <= 0;
    }

    private static double third(FaceSurface s, double from, double to) {
        return new FaceSurface(s.patches().stream().filter(p -> p.height() >= from && p.height() <= to).toList())
                .areaCm2();
    }
}
