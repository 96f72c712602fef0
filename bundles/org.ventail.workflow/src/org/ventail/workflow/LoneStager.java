package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.deid.pixels.RegionRules;
import org.ventail.export.Folders;
import org.ventail.gate.GateInput.Alone;

/**
 * Takes objects that belong to no scan from their source to the staging folder: pictures without their text, reports with their
 * content cleaned. One file at a time; a series leaves with all its files or not at all. Safe for several threads on different
 * series.
 */
final class LoneStager {
    private static final String REMEDY = "Leave it out, or share what it shows in another way.";
    private final Engine engine;
    private final Workspace workspace;
    private final RegionRules rules;

    /** @param rules what is blanked in pictures without reading it */
    LoneStager(Engine engine, Workspace workspace, RegionRules rules) {
        this.engine = engine;
        this.workspace = workspace;
        this.rules = rules;
    }

    /**
     * Stages a series; a failure becomes a reason to withhold it.
     *
     * @throws OperationCanceledException if cancelled
     */
    StagedSeries stage(Alone kind, String subjectId, Series series, ReleaseNames.Place place, DeidContext identity,
            IProgressMonitor monitor) {
        try {
            Path raw = Stager.emptied(workspace.scratch().resolve(series.id()));
            Path folder = Files.createDirectories(workspace.out().resolve(place.folder()));
            try {
                return stageAll(kind, subjectId, series, new Places(raw, folder, place), identity, monitor);
            } finally {
                Folders.delete(raw);
            }
        } catch (VentailException e) {
            return StagedSeries.withheld(subjectId, series, e.problem());
        } catch (IOException e) {
            return StagedSeries.withheld(subjectId, series, Problem.error("stage.io",
                    "The object could not be staged: " + Problem.reason(e), workspace.root(),
                    "Make room or choose another --home, then run again."));
        }
    }

    /** Where half-made and finished files go. */
    private record Places(Path raw, Path folder, ReleaseNames.Place place) {
        Path raw(int number) {
            return raw.resolve(place.dicomFile(number));
        }

        Path out(int number) {
            return folder.resolve(place.dicomFile(number));
        }
    }

    private StagedSeries stageAll(Alone kind, String subjectId, Series series, Places places, DeidContext identity,
            IProgressMonitor monitor) throws VentailException, IOException {
        SubMonitor m = SubMonitor.convert(monitor, series.files().size());
        List<Path> files = new ArrayList<>();
        int boxes = 0;
        int uncompressed = 0;
        for (Path file : series.files()) {
            if (m.isCanceled()) {
                throw new OperationCanceledException();
            }
            int number = files.size() + 1;
            if (kind == Alone.PICTURE) {
                PictureRedaction.Redacted redacted = pictures().redact(file, places.raw(number), rules, m.split(1));
                boxes += redacted.boxes().size();
                uncompressed += redacted.uncompressed() ? 1 : 0;
                clean(places.raw(number), places.out(number), identity.withTextRemoved(!redacted.frames().isEmpty()), m);
                Files.delete(places.raw(number));
            } else {
                report(file, places.out(number), identity, m.split(1));
            }
            files.add(places.out(number));
        }
        return StagedSeries.alone(subjectId, series, files, new LoneObject(kind, files.size(), boxes, uncompressed));
    }

    private void report(Path file, Path out, DeidContext identity, IProgressMonitor monitor)
            throws VentailException, IOException {
        if (!identity.profile().has(CleaningOption.CLEAN_STRUCTURED_CONTENT)) {
            throw stays("the profile does not clean the content of reports");
        }
        clean(file, out, identity, monitor);
        if (pictures().frames(out, monitor) > 0) {
            Files.deleteIfExists(out);
            throw stays("it holds pixels, which no report does");
        }
    }

    private PictureRedaction pictures() throws VentailException {
        return engine.pictures().orElseThrow(() -> stays("nothing is installed that looks into pictures"));
    }

    private void clean(Path in, Path out, DeidContext identity, IProgressMonitor monitor) throws VentailException, IOException {
        MetadataCleaner cleaner = engine.cleanerFor(in).orElseThrow(() -> stays("no cleaner knows its format"));
        Files.deleteIfExists(out);
        cleaner.clean(in, out, identity.withFaceRemoved(false), monitor);
    }

    private static VentailException stays(String why) {
        return new VentailException(Problem.info(DerivedCleaning.NOT_CLEAN, "Not clean: " + why, null, REMEDY));
    }
}
