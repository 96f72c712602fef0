package org.ventail.verify.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckInfo;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.io.FrameReader;
import org.ventail.api.model.Count;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.verify.header.OriginalWords;

/**
 * Looks for text in the pixels of everything that would leave, and says what kind it is: every frame of DICOM files, and
 * every slice along three axes of other volumes. Text that identifies is a fail, other text is for a person to look at. Value:
 * number of places.
 */
@Component
@CheckInfo(id = "org.ventail.verify.burned-in-text", label = "Text in the pixels", scope = CheckScope.SERIES)
public final class BurnedInTextCheck implements PrivacyCheck {
    private static final String REDACT = "Have the text taken out of the pixels, or leave the series out.";
    private static final String LOOK = "Look at the pictures; sign off if the text says nothing about a person.";
    private static final int MOST_FINDINGS = 100;
    private final FrameReader frames;
    private final BurnedInText finder;

    /** @param finder stays its owner's */
    @Activate
    public BurnedInTextCheck(@Reference FrameReader frames, @Reference BurnedInText finder) {
        this.frames = frames;
        this.finder = finder;
    }

    @Override
    public CheckResult check(CheckContext context, IProgressMonitor monitor) throws VentailException {
        Series series = context.series().orElseThrow();
        if (context.stagedFiles().isEmpty()) {
            return CheckResult.error("There are no files to look at.", "Run the release again; report it if it stays.");
        }
        SubMonitor progress = SubMonitor.convert(monitor, 10);
        try {
            finder.load();
            Map<String, String> telling = OriginalWords.inPixels(series, progress.split(1));
            List<Path> files = context.stagedFiles().stream().filter(frames::reads).toList();
            BurnedInText.Found found = files.isEmpty() ? inVolume(context.defaced().volume(), telling, progress.split(9))
                    : finder.in(files, frames, telling, progress.split(9));
            attach(found, context);
            return judge(found.texts()).measured(found.texts().size(), 0, "count").withFindings(findings(found.texts()))
                    .withDetails(details(found));
        } catch (VentailException e) {
            return CheckResult.error(e.problem().message(), e.problem().remedy());
        }
    }

    private BurnedInText.Found inVolume(Volume volume, Map<String, String> telling, IProgressMonitor monitor)
            throws VentailException {
        return finder.in(volume, BurnedInText.allSlices(volume), telling, monitor);
    }

    private static void attach(BurnedInText.Found found, CheckContext context) {
        for (int i = 0; i < found.views().size(); i++) {
            context.attach("text-%d.png".formatted(i + 1), found.views().get(i));
        }
    }

    private static CheckResult judge(List<FoundText> texts) {
        if (texts.isEmpty()) {
            return CheckResult.pass("No text was found in the pixels.");
        }
        String kinds = texts.stream().map(FoundText::kind).filter(TextKind::identifies).distinct().sorted()
                .map(TextKind::label).collect(Collectors.joining(", "));
        Set<Place> places = new LinkedHashSet<>();
        texts.stream().filter(t -> kinds.isEmpty() || t.kind().identifies()).forEach(t -> places.add(t.place()));
        return kinds.isEmpty()
                ? CheckResult.review(
                        "There is text in %s that is not known to identify.".formatted(Count.of(places.size(), "picture")),
                        LOOK)
                : CheckResult.fail(
                        "The pixels of %s show text that identifies: %s.".formatted(Count.of(places.size(), "picture"), kinds),
                        REDACT);
    }

    private static List<Finding> findings(List<FoundText> texts) {
        List<Finding> all = new ArrayList<>();
        for (FoundText t : texts) {
            String remedy = t.kind().identifies() ? REDACT : LOOK;
            if (all.size() == MOST_FINDINGS) {
                break;
            }
            all.add(t.place() instanceof Place.OfFile f
                    ? Finding.in("Frame %d shows %s %s.".formatted(f.frame() + 1, t.kind().label(), where(t.box())), f.file(),
                            remedy)
                    : Finding.of("%s shows %s %s.".formatted(name((Place.OfVolume) t.place()), t.kind().label(),
                            where(t.box())), remedy));
        }
        return all;
    }

    private static String name(Place.OfVolume v) {
        String axis = v.axis() == 0 ? "Column" : v.axis() == 1 ? "Row" : "Slice";
        return "%s %d%s".formatted(axis, v.index(), v.timePoint() == 0 ? "" : " of time point " + v.timePoint());
    }

    private static String where(TextBox b) {
        return "at %d, %d (%d x %d pixels)".formatted(b.x(), b.y(), b.width(), b.height());
    }

    private static Map<String, Object> details(BurnedInText.Found found) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("pictures", found.pictures());
        for (TextKind kind : TextKind.values()) {
            details.put(kind.name(), found.texts().stream().filter(t -> t.kind() == kind).count());
        }
        return details;
    }
}
