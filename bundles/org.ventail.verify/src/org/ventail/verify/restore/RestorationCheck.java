package org.ventail.verify.restore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckInfo;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.check.Verdict;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.Mask;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.verify.attack.AttackReport.Finding;
import org.ventail.verify.models.OnDemand;

/**
 * Puts a face back on the defaced scan in several ways and tries to name the person again, see {@link RestorationAttack}.
 * Parameter {@code minimumRank}: the right person may not be among the first so many (1). Value: the best rank of the right
 * person over all restored faces and attackers; it must be above the threshold. The finding over the face as it leaves is that
 * of the other checks; the gate takes the worse.
 */
@Component
@CheckInfo(id = "org.ventail.verify.restoration", label = "Restored face", scope = CheckScope.SERIES)
public final class RestorationCheck implements PrivacyCheck {
    private static final double SAME_PLACE_MM = 1e-3;
    private static final String LOOK = "Look at the defaced head in the workbench; sign off if nothing of the face is left.";
    private static final String REDO = "Deface again with method REFACE, or enlarge the mask in the workbench.";
    private final OnDemand<RestorationAttack> attack;

    /** Loads the models of this installation on first use. */
    @Activate
    public RestorationCheck() {
        this(RestorationAttack::standard);
    }

    RestorationCheck(Callable<RestorationAttack> loader) {
        this.attack = new OnDemand<>(loader);
    }

    @Override
    public CheckResult check(CheckContext context, IProgressMonitor monitor) throws Exception {
        DefacedVolume defaced = context.defaced();
        if (defaced.frame() == null || defaced.face() == null || defaced.status() == Status.NO_HEAD) {
            return CheckResult.review("No head was found, so nothing says where a face would be.", LOOK);
        }
        if (defaced.status() == Status.NOTHING_LEFT) {
            return CheckResult.pass("The face was gone before: there is no original face to find a restored one by.");
        }
        Volume original = context.original();
        if (!sameGrid(defaced.changed(), original) || !sameGrid(defaced.face(), original)
                || !defaced.volume().geometry().sameGrid(original.geometry(), SAME_PLACE_MM)) {
            return CheckResult.fail("The defaced scan or its mask has another grid than the original.",
                    "Use a defacer that keeps the grid.");
        }
        if (defaced.changed().isEmpty()) {
            return CheckResult.review("Nothing is said to have been changed, so there is nothing to undo.", LOOK);
        }
        try {
            RestorationReport report = attack.get().run(original, defaced, context.gallery(), monitor);
            return judge(context, report, defaced.status(), attack.get().madeWith());
        } catch (VentailException e) {
            return CheckResult.error(e.problem().message(), e.problem().remedy());
        }
    }

    private static boolean sameGrid(Mask mask, Volume original) {
        return mask.geometry().sameGrid(original.geometry(), SAME_PLACE_MM);
    }

    private static CheckResult judge(CheckContext context, RestorationReport report, Status status,
            Map<String, String> madeWith) {
        int minimumRank = (int) context.parameters().number("minimumRank", 1);
        RestoredFace worst = report.worst(minimumRank);
        context.attach("face-restored.png", worst.face().frontAfter());
        CheckResult result = judge(report, worst, minimumRank);
        if (status == Status.UNSURE && result.verdict() == Verdict.PASS) {
            result = CheckResult.review("Not recognised after restoration, but the defacer is not sure where the face is.",
                    LOOK);
        }
        Map<String, Object> details = new LinkedHashMap<>(report.toDetails(minimumRank));
        details.put("madeWith", madeWith);
        return result.measured(report.rank(), minimumRank, "rank").withDetails(details);
    }

    private static CheckResult judge(RestorationReport report, RestoredFace worst, int minimumRank) {
        String place = "rank %d of %d (restorer %s)".formatted(worst.rank(), worst.face().gallerySize(), worst.restorer());
        return switch (report.finding(minimumRank)) {
            case RECOGNISED -> CheckResult.fail("With a restored face the person is recognised: " + place + ".", REDO);
            case FIRST_BY_A_HAIR -> CheckResult.review(
                    "With a restored face the right person comes first, but no nearer than strangers: " + place + ".", LOOK);
            case NOT_RECOGNISED -> CheckResult.pass("No restored face names the person: "
                    + Finding.unrecognised(worst.rank(), minimumRank, place) + ".");
            case ATTACK_TOO_WEAK -> CheckResult.review(
                    "The attack does not even recognise the original, so a restored face says nothing.", LOOK);
        };
    }

    /** Unloads the models. */
    @Deactivate
    void deactivate() throws Exception {
        attack.unload();
    }
}
