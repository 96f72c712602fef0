package org.ventail.verify.linkage;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckInfo;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.check.ReleaseMemory;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Count;
import org.ventail.api.model.VentailException;

/**
 * Looks for the same person under another name, by brain and skull: among the other people of the cohort and the gallery,
 * and among the sketches of what left earlier. No defacing hides this, so a person's own other scans are no finding. Parameters:
 * {@code maxDistance} (share of bits up to which two scans are one person's), {@code otherName} and {@code earlierRelease}
 * ({@code review} or {@code fail}: what a match in the cohort, and one with an earlier release, means). Value: distance of the
 * nearest scan under another name; it must be above the threshold.
 */
@Component
@CheckInfo(id = "org.ventail.verify.linkage", label = "Linkage by brain and skull", scope = CheckScope.SERIES)
public final class LinkageCheck implements PrivacyCheck {
    /** See the threat model: two scans of one person up to 0.16, of two people from 0.27 on, few people. */
    static final double MAX_DISTANCE = 0.20;
    /** Less of the upper head than this has no pattern. */
    private static final double LEAST_SEEN = 0.4;
    private static final String UNIT = "share of bits";
    private static final String LOOK = "Look whether it is a scan of a head; sign off if it is, or leave it out.";
    private static final String MERGE = "Find out whether they are one person: give both scans one subject id, or withhold one.";
    private final Fingerprinter fingerprinter = new Fingerprinter();
    /** Where nothing is remembered, sketches are compared within this run of the program only. */
    private final byte[] ownSecret = new byte[32];

    public LinkageCheck() {
        new SecureRandom().nextBytes(ownSecret);
    }

    @Override
    public CheckResult check(CheckContext context, IProgressMonitor monitor) throws VentailException {
        DefacedVolume leaving = context.defaced();
        if (leaving.status() == Status.NO_HEAD || !placed(leaving.frame())) {
            return CheckResult.review("No head was found, so nothing says whose brain it shows.", LOOK);
        }
        SubMonitor progress = SubMonitor.convert(monitor, context.gallery().size() + 2);
        BrainPattern pattern = fingerprinter.of(new Scan(leaving.volume(), leaving.frame()));
        progress.worked(1);
        if (pattern.seen() < LEAST_SEEN) {
            return CheckResult.review("Too little of the upper head is in view to say whose it is.", LOOK);
        }
        Optional<ReleaseMemory> memory = context.memory();
        Sketcher sketcher = new Sketcher(memory.map(ReleaseMemory::secret).orElse(ownSecret));
        Probe probe = new Probe(sketcher.of(pattern), sketcher.of(pattern.mirrored()));
        double limit = context.parameters().number("maxDistance", MAX_DISTANCE);
        Matches cohort = new Matches(limit);
        for (GalleryEntry other : context.gallery()) {
            if (progress.isCanceled()) {
                throw new OperationCanceledException();
            }
            cohort.add(probe.distance(sketcher.of(fingerprinter.of(other))));
            progress.worked(1);
        }
        Matches otherName = new Matches(limit);
        Matches sameName = new Matches(limit);
        memory.ifPresent(m -> m.earlier().forEach(e -> Sketch.parse(e.sketch())
                .ifPresent(s -> (e.samePerson() ? sameName : otherName).add(probe.distance(s)))));
        Map<String, Object> details = new LinkedHashMap<>();
        cohort.tell(details, "others");
        otherName.tell(details, "earlierOtherName");
        sameName.tell(details, "earlierSameName");
        memory.ifPresent(m -> details.put(ReleaseMemory.SKETCH, probe.plain().text()));
        return judge(context, cohort, otherName)
                .measured(Math.min(cohort.nearest(), otherName.nearest()), limit, UNIT).withDetails(details);
    }

    private static boolean placed(HeadFrame f) {
        return f != null && Double.isFinite(f.centerLps().length() + f.anterior().length() + f.superior().length());
    }

    private static CheckResult judge(CheckContext context, Matches cohort, Matches earlier) {
        if (cohort.found() > 0) {
            return verdict(context, "otherName", "The same person seems to be here under two names: brain and skull are those of "
                    + Count.of(cohort.found(), "scan") + " of somebody else.");
        }
        if (earlier.found() > 0) {
            return verdict(context, "earlierRelease", "The same person seems to have left earlier under another name: brain "
                    + "and skull are those of " + Count.of(earlier.found(), "scan") + " released before.");
        }
        return CheckResult.pass("Nobody else among %s of the cohort and %d of earlier releases has this brain and skull."
                .formatted(Count.of(cohort.compared(), "scan"), earlier.compared()));
    }

    private static CheckResult verdict(CheckContext context, String parameter, String message) {
        return switch (context.parameters().text(parameter, "review")) {
            case "review" -> CheckResult.review(message, MERGE);
            case "fail" -> CheckResult.fail(message, MERGE);
            default -> throw new IllegalArgumentException("parameter '" + parameter + "' must be review or fail");
        };
    }

    /** A scan as it is, and as if left were right. */
    private record Probe(Sketch plain, Sketch mirrored) {
        double distance(Sketch other) {
            return Math.min(plain.distance(other), mirrored.distance(other));
        }
    }
}
