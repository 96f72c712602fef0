package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.io.CohortReader;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.deid.pixels.RegionRules;

/**
 * Takes text out of pictures without releasing them: of all DICOM files of a folder that belong to no volume, one after
 * the other.
 */
final class RedactOnly {
    private static final String RULES_OF_SITE = "regions.yaml";
    private final CohortReader reader;
    private final PictureRedaction redaction;

    RedactOnly(CohortReader reader, PictureRedaction redaction) {
        this.reader = reader;
        this.redaction = redaction;
    }

    /** The shipped rules, and those that a site keeps in its home. */
    static RegionRules rules(Path home) throws VentailException {
        Path own = home.resolve(RULES_OF_SITE);
        return Files.exists(own) ? RegionRules.shipped().with(own) : RegionRules.shipped();
    }

    /** All files of {@code in}: first those with pictures, in the order of their new names, then those that stay behind. */
    List<RedactedPicture> run(Path in, Path out, RegionRules rules, IProgressMonitor monitor) throws VentailException {
        OutputPlace.needNewFolder(out, in);
        SubMonitor m = SubMonitor.convert(monitor, 10);
        Cohort cohort = reader.scan(in, m.split(1));
        List<Path> files = cohort.allSeries().filter(s -> !s.volumetric() && s.frames() > 0).flatMap(s -> s.files().stream())
                .filter(redaction::redacts).distinct().toList();
        List<RedactedPicture> left = left(in, cohort, files);
        if (files.isEmpty() && left.stream().noneMatch(RedactedPicture::faulty)) {
            throw new VentailException(cohort.problems().stream().findFirst().orElseGet(() -> Problem.error("redact.nothing",
                    "There is no DICOM picture here that is no volume.", in, "Choose another folder; scans are for 'release'.")));
        }
        List<RedactedPicture> done = new ArrayList<>(redacted(files, out, rules, m.split(9)));
        done.addAll(left);
        return List.copyOf(done);
    }

    private List<RedactedPicture> left(Path in, Cohort cohort, List<Path> files) throws VentailException {
        try {
            return new NotRedacted(cohort, redaction::redacts).in(in, Set.copyOf(files));
        } catch (IOException e) {
            throw new VentailException(Problem.error("redact.unreadable", "The folder cannot be read: " + Problem.reason(e), in,
                    "Check its permissions, then try again."), e);
        }
    }

    private List<RedactedPicture> redacted(List<Path> files, Path out, RegionRules rules, IProgressMonitor monitor)
            throws VentailException {
        SubMonitor each = SubMonitor.convert(monitor, files.size());
        List<RedactedPicture> done = new ArrayList<>();
        try {
            Files.createDirectories(out);
            for (Path file : files) {
                Path target = out.resolve(String.format(Locale.ROOT, "picture-%04d.dcm", done.size() + 1));
                done.add(one(file, target, rules, each.split(1)));
            }
        } catch (IOException e) {
            throw new VentailException(
                    Problem.error("redact.unwritable", "The folder cannot be written: " + Problem.reason(e), out,
                            "Choose another folder."),
                    e);
        }
        return done;
    }

    private RedactedPicture one(Path file, Path target, RegionRules rules, IProgressMonitor monitor) {
        try {
            return RedactedPicture.done(file, target, redaction.redact(file, target, rules, monitor));
        } catch (VentailException e) {
            return RedactedPicture.failed(file, e.problem());
        }
    }
}
