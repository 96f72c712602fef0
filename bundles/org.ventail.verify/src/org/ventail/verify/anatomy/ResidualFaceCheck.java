package org.ventail.verify.anatomy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckInfo;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.render.SkinField;
import org.ventail.verify.anatomy.FeatureLeft.Feature;

/**
 * Measures how much skin of the face is left, without any network, see {@link ResidualFace}. Parameters:
 * {@code maxFraction} of the face's skin that may be left, {@code unevennessMm} up to which moved skin counts as the old one.
 * Value and threshold: cm². What is left by part (nose, eyes, mouth …) and of ears, orbits and teeth is reported, not judged.
 */
@Component
@CheckInfo(id = "org.ventail.verify.residual-face", label = "Face surface left", scope = CheckScope.SERIES)
public final class ResidualFaceCheck implements PrivacyCheck {
    static final double MAX_FRACTION = 0.10;
    /**
     * Blurred and moved skin varies less in its shift, other faces in the same place vary more: 37 % against 3 % of ICT
     * faces.
     */
    static final double UNEVENNESS_MM = 0.2;
    /** Less skin than this in the face region is no face to measure by. */
    private static final double MIN_FACE_CM2 = 20;
    /** A smaller region is no place of a face. */
    private static final double MIN_REGION_ML = 20;
    /** As much as a whole face, seen from the front, shows at least: 330 cm² in an adult. */
    private static final double WHOLE_FACE_CM2 = 220;
    private static final String LOOK = "Look at the face region in the workbench; correct the mask or sign off.";
    private static final String REDO = "Deface again, or correct the mask in the workbench.";

    @Override
    public CheckResult check(CheckContext context, IProgressMonitor monitor) throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, 10);
        DefacedVolume defaced = context.defaced();
        if (defaced.frame() == null || defaced.face() == null || defaced.status() == Status.NO_HEAD) {
            return CheckResult.review("No head was found, so nothing says where a face would be.", LOOK);
        }
        SkinField before = SkinField.of(context.original());
        FaceSurface face = FaceSurface.of(before, defaced.frame(), defaced.face(), progress.split(1));
        if (defaced.status() == Status.NOTHING_LEFT) {
            return nothingLeft(face.atTheFrontOf(defaced.face(), defaced.frame()), context);
        }
        if (!VoxelChanges.comparable(context.original(), defaced.volume())) {
            return CheckResult.fail("The defaced scan has another grid, pixel type or scaling than the original.",
                    "Use a defacer that keeps them.");
        }
        double unevennessMm = context.parameters().number("unevennessMm", UNEVENNESS_MM);
        ResidualFace most = mostLeft(face, context, before.threshold(), unevennessMm, progress.split(8));
        Map<Feature, FeatureLeft> features = FeatureLeft.of(face, before, defaced.frame(),
                TimePoint.of(context.original(), 0), TimePoint.of(defaced.volume(), 0), progress.split(1));
        return left(most, features, defaced.status(), context);
    }

    /** Of all time points the one that shows most of the face. */
    private static ResidualFace mostLeft(FaceSurface face, CheckContext context, double threshold, double unevennessMm,
            SubMonitor monitor) throws VentailException {
        Volume after = context.defaced().volume();
        monitor.setWorkRemaining(after.timePoints());
        ResidualFace most = null;
        for (int t = 0; t < after.timePoints(); t++) {
            Volume now = TimePoint.of(after, t);
            ResidualFace r = ResidualFace.of(face, TimePoint.of(context.original(), t), now,
                    SkinField.of(now, threshold), unevennessMm);
            most = most == null || r.leftCm2() > most.leftCm2() ? r : most;
            monitor.split(1);
        }
        return most;
    }

    private static CheckResult left(ResidualFace r, Map<Feature, FeatureLeft> features, Status status,
            CheckContext context) {
        double limitCm2 = context.parameters().number("maxFraction", MAX_FRACTION) * r.faceCm2();
        Map<String, Object> details = details(r);
        details.put("featureCm2", FeatureLeft.before(features));
        details.put("leftCm2ByFeature", FeatureLeft.left(features));
        return judge(r, limitCm2, status).measured(r.leftCm2(), limitCm2, "cm2").withDetails(details);
    }

    private static CheckResult judge(ResidualFace r, double limitCm2, Status status) {
        if (r.faceCm2() < MIN_FACE_CM2) {
            return CheckResult.review("The face region shows hardly any skin before defacing.", LOOK);
        }
        String amount = "%.0f of %.0f cm² of the face's skin are left".formatted(r.leftCm2(), r.faceCm2());
        if (r.leftCm2() > limitCm2) {
            return CheckResult.fail(amount + ".", REDO);
        }
        if (status == Status.UNSURE) {
            return CheckResult.review(amount + ", but the defacer is not sure where the face is.", LOOK);
        }
        return CheckResult.pass(amount + ".");
    }

    /** The claim that the face is gone already is checked: no skin may lie where a face would be. */
    private static CheckResult nothingLeft(FaceSurface front, CheckContext context) throws VentailException {
        if (context.defaced().face().volumeMl() < MIN_REGION_ML) {
            return CheckResult.review("The face is said to be gone already, but nothing says where it was.", LOOK);
        }
        double passCm2 = context.parameters().number("maxCm2WhenNothingLeft", MIN_FACE_CM2);
        double cm2 = front.areaCm2();
        String seen = "%.0f cm² of skin lie where a face would be".formatted(cm2);
        CheckResult r;
        if (cm2 > context.parameters().number("failCm2WhenNothingLeft", WHOLE_FACE_CM2)) {
            r = CheckResult.fail("The face is said to be gone already, but " + seen + ".", REDO);
        } else if (cm2 > passCm2) {
            r = CheckResult.review("The face is said to be gone already, but " + seen + ".", LOOK);
        } else {
            r = CheckResult.pass("The face was gone already: " + seen + ".");
        }
        return r.measured(cm2, passCm2, "cm2");
    }

    private static Map<String, Object> details(ResidualFace r) {
        Map<String, Object> d = new LinkedHashMap<>();
        d.put("faceCm2", r.faceCm2());
        d.put("leftCm2", r.leftCm2());
        d.put("fraction", r.fraction());
        d.put("unchangedCm2", r.unchangedCm2());
        d.put("faceCm2ByPart", r.faceByPart());
        d.put("leftCm2ByPart", r.leftByPart());
        return d;
    }
}
