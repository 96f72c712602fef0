package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.deid.AttributeChange;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.deid.HeaderDifference;
import org.ventail.export.Folders;

/**
 * The metadata of one file before and after a profile, attribute by attribute; tried on a copy that is thrown away. <b>Holds
 * values that identify</b>: for the screen of who may see the file, never for a log.
 *
 * @param file which
 * @param profile what was tried
 * @param attributes in the order of the file
 * @param refused why the file would not leave; then there are no attributes
 */
public record HeaderPreview(Path file, CleaningProfile profile, List<AttributeChange> attributes, Optional<Problem> refused) {
    /** Stands for the pseudonym: the true one is drawn by a run. */
    public static final String PSEUDONYM = "sub-preview";
    private static final int SHIFT_DAYS = -7;
    private static final int KEY_BYTES = 32;

    public HeaderPreview {
        attributes = List.copyOf(attributes);
    }

    /** The files of a series whose metadata can be shown: its own, the sidecars beside them, and tables that speak of it. */
    public static List<Path> files(Series series) {
        List<Path> files = new ArrayList<>();
        for (Path file : series.files()) {
            files.add(file);
            String name = file.getFileName().toString();
            Path sidecar = file.resolveSibling(name.replaceFirst("(?i)\\.(nii|img|hdr)(\\.gz)?$", ".json"));
            if (!sidecar.equals(file) && !files.contains(sidecar) && Files.isRegularFile(sidecar)) {
                files.add(sidecar);
            }
        }
        series.files().stream().flatMap(f -> PersonTables.of(f).stream()).distinct().forEach(files::add);
        return files;
    }

    /** @param subjectId of a table only the rows of this person are tried; all, if empty */
    static HeaderPreview of(Engine engine, Path file, String subjectId, CleaningProfile profile, IProgressMonitor monitor)
            throws VentailException {
        Optional<MetadataCleaner> cleaner = engine.cleanerFor(file);
        if (cleaner.isEmpty()) {
            return refused(file, profile, Problem.error("stage.no-cleaner", "No metadata cleaner knows this file's format", file,
                    "Install a plug-in that cleans it; nothing leaves uncleaned."));
        }
        try {
            Path scratch = Files.createTempDirectory("ventail-header-");
            try {
                Path source = PersonTables.isTable(file) ? PersonTables.cut(file, subjectId, scratch.resolve("rows.tsv")) : file;
                return cleaned(cleaner.get(), file, source, scratch.resolve(file.getFileName().toString()), profile, monitor);
            } finally {
                Folders.delete(scratch);
            }
        } catch (IOException e) {
            throw new VentailException(Problem.error("preview.io", "The copy cannot be made: " + Problem.reason(e), null,
                    "Make room in the folder for temporary files."), e);
        }
    }

    private static HeaderPreview cleaned(MetadataCleaner cleaner, Path file, Path source, Path copy, CleaningProfile profile,
            IProgressMonitor monitor) {
        try {
            // any key does: nothing of it is kept
            cleaner.clean(source, copy, new DeidContext(PSEUDONYM, new byte[KEY_BYTES], SHIFT_DAYS, false, profile), monitor);
            return new HeaderPreview(file, profile, HeaderDifference.between(source, copy, profile), Optional.empty());
        } catch (VentailException e) {
            return refused(file, profile, e.problem());
        }
    }

    private static HeaderPreview refused(Path file, CleaningProfile profile, Problem why) {
        return new HeaderPreview(file, profile, List.of(), Optional.of(why));
    }
}
