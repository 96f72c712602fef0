package org.ventail.verify.header;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.ventail.api.model.Finding;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;

/**
 * Inspects the metadata of every file that would leave, by its own parser calls and its own table of the standard:
 * attributes that identify, the original's names, numbers, dates and UIDs wherever they stand, file names, and claims
 * that the pixels do not support. Parameter {@code allowedOptions}: codes of PS3.15 options (CID 7050) that a header
 * may claim, separated by commas. Value: number of findings.
 */
@Component
@CheckInfo(id = "org.ventail.verify.header", label = "Header and file names", scope = CheckScope.SERIES)
public final class HeaderCheck implements PrivacyCheck {
    /** All but full dates (113106), UIDs (113110) and institution (113112). */
    private static final String ALLOWED_OPTIONS = "113103,113104,113105,113107,113108,113109,113111";
    private static final String CLEAN = "Clean the metadata again; see the findings for what was left.";
    private final BasicProfile profile = BasicProfile.shipped();

    @Override
    public CheckResult check(CheckContext context, IProgressMonitor monitor) throws VentailException, IOException {
        Series series = context.series().orElseThrow();
        if (context.stagedFiles().isEmpty()) {
            return CheckResult.error("There are no files to inspect.", "Run the release again; report it if it stays.");
        }
        SubMonitor progress = SubMonitor.convert(monitor, series.files().size() + context.stagedFiles().size());
        Identifiers original = new OriginalReader(profile).read(series, progress.split(series.files().size()));
        List<Finding> found = new ArrayList<>();
        List<Path> claims = new ArrayList<>();
        List<Inspector> inspectors = inspectors(context);
        for (Path file : context.stagedFiles()) {
            progress.split(1);
            found.addAll(inspect(file, original, inspectors, claims));
        }
        boolean unsupported = !claims.isEmpty() && !faceRemoved(context);
        if (unsupported) {
            found.add(0, Finding.in("The header claims defacing that the pixels do not support.", claims.get(0),
                    "Do not release it as defaced; remove the claim or deface the pixels."));
        }
        return judge(found, unsupported).measured(found.size(), 0, "count").withFindings(found)
                .withDetails(Map.of("files", context.stagedFiles().size(), "claimsDefaced", claims.size()));
    }

    private static CheckResult judge(List<Finding> found, boolean unsupported) {
        if (unsupported) {
            return CheckResult.fail("The header claims defacing that the pixels do not support.", CLEAN);
        }
        return found.isEmpty() ? CheckResult.pass("Nothing that identifies was found in headers and file names.")
                : CheckResult.fail(found.get(0).message()
                        + (found.size() > 1 ? " And %d more.".formatted(found.size() - 1) : ""), CLEAN);
    }

    private List<Inspector> inspectors(CheckContext context) {
        Set<String> allowed = new TreeSet<>(
                Arrays.asList(context.parameters().text("allowedOptions", ALLOWED_OPTIONS).split("[, ]+")));
        return List.of(new DicomInspector(profile, allowed), new NiftiInspector(), new SidecarInspector(profile, allowed));
    }

    private static List<Finding> inspect(Path file, Identifiers original, List<Inspector> inspectors,
            List<Path> claims) {
        List<Finding> found = new ArrayList<>();
        original.inName(file.getFileName().toString()).ifPresent(
                k -> found.add(Finding.of("A file name holds %s.".formatted(k), "Name the file anew.")));
        try {
            byte[] first = OriginalReader.firstBytes(file);
            for (Inspector i : inspectors) {
                if (i.handles(file, first)) {
                    found.addAll(i.inspect(file, original));
                    if (i instanceof DicomInspector && DicomInspector.claimsNoFace(file)) {
                        claims.add(file);
                    }
                    return found;
                }
            }
            TextSearch.find(file, original).ifPresent(
                    k -> found.add(Finding.in("The file holds %s.".formatted(k), file, CLEAN)));
        } catch (IOException e) {
            found.add(Finding.in("The file cannot be read back.", file, "Write it again; report it if it stays."));
        }
        return found;
    }

    private static boolean faceRemoved(CheckContext context) throws VentailException {
        try {
            DefacedVolume d = context.defaced();
            return d.status() == Status.NOTHING_LEFT || d.status() == Status.DEFACED && !d.changed().isEmpty();
        } catch (IllegalStateException e) {
            // not an image that could have been defaced
            return false;
        }
    }
}
