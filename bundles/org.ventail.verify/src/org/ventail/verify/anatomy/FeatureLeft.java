package org.ventail.verify.anatomy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Volume;
import org.ventail.render.SkinField;
import org.ventail.verify.anatomy.FaceSurface.Patch;

/**
 * What is left of features that the skin of a face alone does not show: ears, seen from both sides; orbits and teeth, as the
 * area of skin with old tissue deep under it, whatever was done to the skin. Reported, not judged: a policy may keep ears and
 * teeth on purpose.
 *
 * @param beforeCm2 how much there was
 * @param leftCm2 how much of it is as it was
 */
record FeatureLeft(double beforeCm2, double leftCm2) {
    /** Where the eyeballs and the fat behind them lie under the lids. */
    private static final int[] ORBIT_MM = {6, 20};
    /** Where the teeth and their sockets lie under the lips. */
    private static final int[] TEETH_MM = {8, 18};
    private static final int[] SKIN_MM = {1, 5};

    /** The features, in the order of reports. */
    enum Feature {
        EARS, ORBIT, TEETH
    }

    /**
     * Measures all features.
     *
     * @param face the skin of the face before
     * @param skin the whole skin before
     */
    static Map<Feature, FeatureLeft> of(FaceSurface face, SkinField skin, HeadFrame frame, Volume before, Volume after,
            IProgressMonitor monitor) {
        UnchangedTissue tissue = new UnchangedTissue(before, after);
        Map<Feature, FeatureLeft> all = new EnumMap<>(Feature.class);
        all.put(Feature.EARS, of(EarSurface.of(skin, frame, monitor), p -> tissue.under(p, SKIN_MM[0], SKIN_MM[1])));
        all.put(Feature.ORBIT, of(part(face, FacePart.EYES), p -> tissue.under(p, ORBIT_MM[0], ORBIT_MM[1])));
        all.put(Feature.TEETH, of(part(face, FacePart.MOUTH), p -> tissue.under(p, TEETH_MM[0], TEETH_MM[1])));
        return all;
    }

    private static List<Patch> part(FaceSurface face, FacePart part) {
        return face.patches().stream().filter(p -> FacePart.at(p.height(), p.sideMm()) == part).toList();
    }

    private static FeatureLeft of(List<Patch> before, Predicate<Patch> left) {
        return new FeatureLeft(new FaceSurface(before).areaCm2(),
                new FaceSurface(before.parallelStream().filter(left).toList()).areaCm2());
    }

    /** For a report: feature to square centimetres left. */
    static Map<String, Double> left(Map<Feature, FeatureLeft> all) {
        Map<String, Double> m = new LinkedHashMap<>();
        all.forEach((f, l) -> m.put(f.name().toLowerCase(Locale.ROOT), l.leftCm2()));
        return m;
    }

    /** For a report: feature to square centimetres that there were. */
    static Map<String, Double> before(Map<Feature, FeatureLeft> all) {
        Map<String, Double> m = new LinkedHashMap<>();
        all.forEach((f, l) -> m.put(f.name().toLowerCase(Locale.ROOT), l.beforeCm2()));
        return m;
    }
}
