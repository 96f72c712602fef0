package org.ventail.verify.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckInfo;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.check.Verdict;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.verify.attack.AttackReport.Finding;

/**
 * Tries to name the person from the shape of what is left in the face region, see {@link ShapeAttack}. Parameter
 * {@code minimumRank}: the right person may not be among the first so many (1). Value: rank of the right person; it must be
 * above the threshold. The whole head is searched, too, but only reported: skull and ears name people whatever is done to a
 * face.
 */
@Component
@CheckInfo(id = "org.ventail.verify.face-shape", label = "Shape of the face", scope = CheckScope.SERIES)
public final class FaceShapeCheck implements PrivacyCheck {
    private static final double SAME_PLACE_MM = 1e-3;
    private static final String LOOK = "Look at the face region in the workbench; sign off if no face can be seen.";
    private static final String REDO = "Deface again with method REFACE, or enlarge the mask in the workbench.";
    private final ShapeAttack attack;
    private final double faceLikeMm;

    /** With the calibration of this bundle. */
    @Activate
    public FaceShapeCheck() {
        this(ShapeAttack.standard());
    }

    FaceShapeCheck(ShapeAttack attack) {
        this.attack = attack;
        this.faceLikeMm = ShapeCalibration.faceLikeMm();
    }

    @Override
    public CheckResult check(CheckContext context, IProgressMonitor monitor) throws VentailException {
        DefacedVolume defaced = context.defaced();
        if (defaced.frame() == null || defaced.face() == null || defaced.status() == Status.NO_HEAD) {
            return CheckResult.review("No head was found, so nothing says where a face would be.", LOOK);
        }
        Volume original = context.original();
        if (!defaced.face().geometry().sameGrid(original.geometry(), SAME_PLACE_MM)
                || !defaced.volume().geometry().sameGrid(original.geometry(), SAME_PLACE_MM)) {
            return CheckResult.fail("The defaced scan or its face region has another grid than the original.",
                    "Use a defacer that keeps the grid.");
        }
        try {
            ShapeReport report = attack.run(new Scan(original, defaced.frame()), new Scan(defaced.volume(),
                    defaced.frame()), defaced.face(), context.gallery(), monitor);
            return judge(report, defaced.status(), (int) context.parameters().number("minimumRank", 1));
        } catch (VentailException e) {
            return CheckResult.error(e.problem().message(), e.problem().remedy());
        }
    }

    private CheckResult judge(ShapeReport report, Status status, int minimumRank) {
        CheckResult result = status == Status.NOTHING_LEFT ? nothingLeft(report) : judge(report, minimumRank);
        if (status == Status.UNSURE && result.verdict() == Verdict.PASS) {
            result = CheckResult.review("Not recognised by shape, but the defacer is not sure where the face is.", LOOK);
        }
        Map<String, Object> details = new LinkedHashMap<>(report.toDetails());
        details.put("madeWith", attack.madeWith());
        if (status != Status.NOTHING_LEFT) {
            details.put("finding", report.finding(minimumRank).name());
        }
        return result.measured(report.rank(), minimumRank, "rank").withDetails(details);
    }

    private static CheckResult judge(ShapeReport report, int minimumRank) {
        String place = "rank %d of %d (chance %.1f %%)".formatted(report.rank(), report.gallerySize(),
                100.0 / report.gallerySize());
        return switch (report.finding(minimumRank)) {
            case RECOGNISED -> CheckResult.fail("The shape of the face still names the person: " + place + ".", REDO);
            case FIRST_BY_A_HAIR -> CheckResult.review(
                    "By shape the right person comes first, but no nearer than strangers: " + place + ".", LOOK);
            case NOT_RECOGNISED -> CheckResult.pass("The shape of the face does not name the person: "
                    + Finding.unrecognised(report.rank(), minimumRank, place) + ".");
            case ATTACK_TOO_WEAK -> CheckResult.review(
                    "Too little of the original's face is in view to compare its shape.", LOOK);
        };
    }

    /** The same head on both sides always fits; what counts is whether a face lies there at all. */
    private CheckResult nothingLeft(ShapeReport report) {
        double mm = report.nearestStrangerMm();
        return mm > faceLikeMm
                ? CheckResult.pass("The face was gone already: no stranger's face fits what is left.")
                : CheckResult.review("The face is said to be gone already, but a stranger's face fits what is left to %.1f mm."
                        .formatted(mm), LOOK);
    }
}
