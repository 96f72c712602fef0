package org.ventail.verify.hidden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckInfo;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.verify.header.OriginalWords;

/**
 * Looks where nobody looks: names of files and folders; in DICOM overlays, icon images, unused bits, padding, comments of
 * codecs, bytes beside RLE pictures and behind the end; in NIfTI bytes before and behind the voxels and what a gzip
 * file has around them. Whatever is there fails, whether it identifies or not: nobody can tell. Value: number of
 * findings.
 */
@Component
@CheckInfo(id = "org.ventail.verify.hidden-places", label = "Hidden places of files", scope = CheckScope.SERIES)
public final class HiddenPlacesCheck implements PrivacyCheck {
    private static final String CLEAN = "Clean the file again; the cleaner must handle this place.";

    @Override
    public CheckResult check(CheckContext context, IProgressMonitor monitor) throws VentailException {
        Series series = context.series().orElseThrow();
        List<Path> files = context.stagedFiles();
        if (files.isEmpty()) {
            return CheckResult.error("There are no files to inspect.", "Run the release again; report it if it stays.");
        }
        SubMonitor progress = SubMonitor.convert(monitor, 10);
        List<HidingPlace> places = List.of(
                new NamesOfFiles(OriginalWords.read(series, progress.split(4)), context.subject().id()), new DicomPlaces(),
                new NiftiPlaces());
        SubMonitor each = progress.split(6).setWorkRemaining(files.size());
        List<Finding> found = new ArrayList<>();
        AtomicReference<Path> unreadable = new AtomicReference<>();
        files.forEach(file -> {
            each.split(1);
            found.addAll(look(file, places, unreadable));
        });
        if (unreadable.get() != null) {
            return CheckResult.error("A file cannot be read in full, so nobody knows what it holds.",
                    "Write it again; report it if it stays.").withFindings(found);
        }
        return judge(found).measured(found.size(), 0, "count").withFindings(found);
    }

    private static List<Finding> look(Path file, List<HidingPlace> places, AtomicReference<Path> unreadable) {
        Set<String> problems = new TreeSet<>();
        List<Finding> found = new ArrayList<>();
        try {
            for (HidingPlace place : places) {
                place.look(file, problems::add);
            }
        } catch (IOException e) {
            unreadable.set(file);
            found.add(Finding.in("The file cannot be read in full.", file, CLEAN));
        }
        problems.forEach(p -> found.add(Finding.in(p, file, CLEAN)));
        return found;
    }

    private static CheckResult judge(List<Finding> found) {
        if (found.isEmpty()) {
            return CheckResult.pass("Nothing was found in names, overlays, icons, unused bits, padding and behind the end.");
        }
        String more = found.size() > 1 ? " And %d more.".formatted(found.size() - 1) : "";
        return CheckResult.fail(found.get(0).message() + more, CLEAN);
    }
}
