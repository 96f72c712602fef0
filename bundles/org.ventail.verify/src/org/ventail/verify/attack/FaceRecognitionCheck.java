package org.ventail.verify.attack;

import java.nio.file.Path;
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
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.check.Verdict;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.VentailException;
import org.ventail.verify.models.OnDemand;

/**
 * Tries to name the person from renders of the defaced scan, see {@link FaceAttack}. Parameter {@code minimumRank}:
 * the right person may not be among the first so many (1). Parameter {@code portraits}: a folder of photographs, see
 * {@link PortraitFolder}, in which the person is looked for, too. Value: rank of the right person; it must be above the
 * threshold. A person who comes first without standing out gives a review, since by chance that happens to one in a
 * gallery.
 */
@Component
@CheckInfo(id = "org.ventail.verify.face-recognition", label = "Face recognition", scope = CheckScope.SERIES)
public final class FaceRecognitionCheck implements PrivacyCheck {
    private static final String LOOK = "Look at the pictures before and after; sign off if no face can be seen.";
    private static final String REDO = "Deface again with method REFACE, or enlarge the mask in the workbench.";
    private final OnDemand<FaceAttack> attack;

    /** Loads the models of this installation on first use. */
    @Activate
    public FaceRecognitionCheck() {
        this(FaceAttack::standard);
    }

    FaceRecognitionCheck(Callable<FaceAttack> loader) {
        this.attack = new OnDemand<>(loader);
    }

    @Override
    public CheckResult check(CheckContext context, IProgressMonitor monitor) throws Exception {
        DefacedVolume defaced = context.defaced();
        if (defaced.frame() == null || defaced.status() == Status.NO_HEAD) {
            return CheckResult.review("No head was found, so there is no face to look for.", LOOK);
        }
        try {
            AttackReport report = attack(context, defaced, monitor);
            context.attach("face-before.png", report.frontBefore());
            context.attach("face-after.png", report.frontAfter());
            return judge(report, defaced.status(), (int) context.parameters().number("minimumRank", 1), attack.get().madeWith());
        } catch (VentailException e) {
            return CheckResult.error(e.problem().message(), e.problem().remedy());
        }
    }

    private AttackReport attack(CheckContext context, DefacedVolume defaced, IProgressMonitor monitor) throws Exception {
        Scan before = new Scan(context.original(), defaced.frame());
        Scan after = new Scan(defaced.volume(), defaced.frame());
        String portraits = context.parameters().text("portraits", "");
        return portraits.isEmpty() ? attack.get().run(before, after, context.gallery(), monitor)
                : attack.get().run(before, after, context.gallery(), new PortraitFolder(Path.of(portraits)),
                        context.subject().id(), monitor);
    }

    private static CheckResult judge(AttackReport report, Status status, int minimumRank, Map<String, String> madeWith) {
        CheckResult result = status == Status.NOTHING_LEFT ? nothingLeft(report) : judge(report, minimumRank);
        if (status == Status.UNSURE && result.verdict() == Verdict.PASS) {
            result = CheckResult.review("Not recognised, but the defacer is not sure where the face is.", LOOK);
        }
        Map<String, Object> details = new LinkedHashMap<>(report.toDetails());
        details.put("finding", report.finding(minimumRank).name());
        details.put("madeWith", madeWith);
        return result.measured(report.worstRank(), minimumRank, "rank").withDetails(details);
    }

    private static CheckResult judge(AttackReport report, int minimumRank) {
        String place = "rank %d of %d (chance %.1f %%)".formatted(report.worstRank(), report.gallerySize(),
                100 * report.chance());
        return switch (report.finding(minimumRank)) {
            case RECOGNISED -> CheckResult.fail("The person is still recognised: " + place + ".", REDO);
            case FIRST_BY_A_HAIR -> CheckResult.review(
                    "The right person comes first, but no nearer than strangers: " + place + ".", LOOK);
            case NOT_RECOGNISED -> CheckResult.pass("The person is not recognised: "
                    + AttackReport.Finding.unrecognised(report.worstRank(), minimumRank, place) + ".");
            case ATTACK_TOO_WEAK -> CheckResult.review(
                    "The attack does not even recognise the original, so it says nothing about the defaced scan.",
                    LOOK);
        };
    }

    /** The same head on both sides is always recognised; what counts is whether any picture of it shows a face. */
    private static CheckResult nothingLeft(AttackReport report) {
        String seen = "a detector sees a face in %d of %d pictures".formatted(report.detectedAfter(), report.views());
        return 4 * report.detectedAfter() <= report.views()
                ? CheckResult.pass("The face was gone already: " + seen + ".")
                : CheckResult.review("The face is said to be gone already, but " + seen + ".", LOOK);
    }

    /** Unloads the models. */
    @Deactivate
    void deactivate() throws Exception {
        attack.unload();
    }
}
