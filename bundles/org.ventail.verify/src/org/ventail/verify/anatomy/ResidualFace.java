package org.ventail.verify.anatomy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ventail.api.model.Volume;
import org.ventail.render.SkinField;
import org.ventail.verify.anatomy.FaceSurface.Patch;

/**
 * How much of a face can still be had from a scan: its skin is left where the voxels under it are the old ones, whatever
 * was put before them, and where the skin after follows the old one in its relief, whatever its voxels are. A neutral face
 * that merely crosses the old one is not left skin.
 *
 * @param faceCm2 skin of the face before, seen from the front
 * @param leftCm2 how much of it is left
 * @param unchangedCm2 how much of it is left because the voxels under it are the old ones
 * @param faceByPart how much each {@link FacePart}, in lower case, had before
 * @param leftByPart how much is left of each
 */
record ResidualFace(double faceCm2, double leftCm2, double unchangedCm2, Map<String, Double> faceByPart,
        Map<String, Double> leftByPart) {
    /** How far a skin that was moved as a whole is looked for: a thick filler shows by its unchanged voxels. */
    private static final double REACH_MM = 6;
    /** Skin about a patch that must be found again to compare its relief. */
    private static final double COVERED = 0.75;

    /**
     * Looks for the old skin in the scan after.
     *
     * @param unevennessMm up to this standard deviation of its shift the skin follows the old one
     */
    static ResidualFace of(FaceSurface before, Volume original, Volume defaced, SkinField after, double unevennessMm) {
        SkinShift shift = new SkinShift(before, after, REACH_MM);
        UnchangedTissue tissue = new UnchangedTissue(original, defaced);
        List<Patch> unchanged = before.patches().parallelStream().filter(tissue::under).toList();
        List<Patch> left = before.patches().parallelStream()
                .filter(p -> tissue.under(p) || shift.covered(p) >= COVERED && shift.unevennessMm(p) < unevennessMm)
                .toList();
        return new ResidualFace(before.areaCm2(), new FaceSurface(left).areaCm2(), new FaceSurface(unchanged).areaCm2(),
                byPart(before.patches()), byPart(left));
    }

    private static Map<String, Double> byPart(List<Patch> skin) {
        Map<String, Double> parts = new TreeMap<>();
        for (FacePart part : FacePart.values()) {
            parts.put(part.name().toLowerCase(Locale.ROOT), new FaceSurface(
                    skin.stream().filter(p -> FacePart.at(p.height(), p.sideMm()) == part).toList()).areaCm2());
        }
        return parts;
    }

    /** Share of the face that is left, 0 to 1; 0 when there was none. */
    double fraction() {
        return faceCm2 == 0 ? 0 : leftCm2 / faceCm2;
    }
}
