package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.deid.AttributeChange;
import org.ventail.api.deid.AttributeChange.Fate;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.CleaningRecord;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.deid.HeaderDifference;
import org.ventail.export.Folders;

/**
 * What a profile would change in the metadata of a cohort, by attribute and action; tried on copies that are thrown away. Never
 * a value.
 *
 * @param files how many were tried
 * @param changes attribute and action to how often
 * @param texts what was cut out of texts, by category, to how often
 * @param refused files that would not leave, with the reason
 */
public record CleaningPreview(int files, Map<String, Integer> changes, Map<String, Integer> texts, List<Problem> refused) {
    private static final String TEXT = "text-";

    static CleaningPreview of(Engine engine, Path folder, CleaningProfile profile, IProgressMonitor monitor)
            throws VentailException {
        SubMonitor m = SubMonitor.convert(monitor, "Trying the profile", 100);
        List<FileOf> files = files(engine.reader().scan(folder, m.split(10)));
        // any key does: nothing of it is kept
        DeidContext context = new DeidContext("sub-preview", new byte[32], -7, false, profile);
        SubMonitor each = m.split(90).setWorkRemaining(files.size());
        Preview preview = new Preview();
        try {
            Path scratch = Files.createTempDirectory("ventail-preview-");
            try {
                for (FileOf file : files) {
                    preview.add(engine, file, scratch.resolve("cleaned"), context, each.split(1));
                }
            } finally {
                Folders.delete(scratch);
            }
        } catch (IOException e) {
            throw new VentailException(Problem.error("preview.io", "The copies cannot be made: " + Problem.reason(e), null,
                    "Make room in the folder for temporary files."), e);
        }
        return new CleaningPreview(files.size(), preview.changes, preview.texts, List.copyOf(preview.refused));
    }

    /** A file, and whose: of tables only the person's rows are tried. */
    private record FileOf(Path file, String subjectId) {
    }

    private static List<FileOf> files(Cohort cohort) {
        return cohort.subjects().stream().flatMap(subject -> subject.series().stream()
                .flatMap(s -> HeaderPreview.files(s).stream()).map(f -> new FileOf(f, subject.id()))).distinct().toList();
    }

    /** Collects; one owner. */
    private static final class Preview {
        private final Map<String, Integer> changes = new TreeMap<>();
        private final Map<String, Integer> texts = new TreeMap<>();
        private final List<Problem> refused = new ArrayList<>();

        void add(Engine engine, FileOf which, Path scratch, DeidContext context, IProgressMonitor monitor) throws IOException {
            Path file = which.file();
            Optional<MetadataCleaner> cleaner = engine.cleanerFor(file);
            if (cleaner.isEmpty()) {
                refused.add(Problem.error("stage.no-cleaner", "No metadata cleaner knows this file's format", file,
                        "Install a plug-in that cleans it; nothing leaves uncleaned."));
                return;
            }
            Path out = scratch.resolveSibling(file.getFileName().toString());
            try {
                Path source = PersonTables.isTable(file)
                        ? PersonTables.cut(file, which.subjectId(), scratch.resolveSibling("rows.tsv")) : file;
                CleaningRecord record = cleaner.get().clean(source, out, context, monitor);
                add(record);
                if (record.attributes().isEmpty()) {
                    // cleaners of other formats than DICOM do not say which: what they wrote does
                    add(HeaderDifference.between(source, out, context.profile()));
                }
            } catch (VentailException e) {
                refused.add(e.problem());
            } finally {
                Files.deleteIfExists(out);
            }
        }

        private void add(List<AttributeChange> attributes) {
            for (AttributeChange c : attributes) {
                if (c.fate() != Fate.KEPT) {
                    changes.merge((c.key() + " " + c.name()).trim() + ": " + c.fate().label(), 1, Integer::sum);
                }
                add(c.nested());
            }
        }

        private void add(CleaningRecord record) {
            record.attributes().forEach((what, n) -> changes.merge(what, n, Integer::sum));
            record.actions().forEach((action, n) -> {
                if (action.startsWith(TEXT)) {
                    texts.merge(action.substring(TEXT.length()), n, Integer::sum);
                }
            });
        }
    }
}
