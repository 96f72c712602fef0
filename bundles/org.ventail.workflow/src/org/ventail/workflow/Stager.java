package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.io.SeriesWriter;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.deid.pixels.RegionRules;
import org.ventail.export.Folders;
import org.ventail.verify.text.BurnedInText;

/**
 * Takes one series from its source to the staging folder: read, deface, blank what rules name, take text out of the pixels,
 * write, clean the metadata. Holds one volume at a time.
 * Safe for several threads on different series.
 */
final class Stager {
    private static final String NOTE = ".json";
    /** Part of the key of what was staged while nobody could look for text. */
    private static final String UNREAD = " text unread";

    private final Engine engine;
    private final Workspace workspace;
    private final TextRedaction redaction;
    private final RuleBlanking blanking;

    /** @param rules what is blanked in slices without reading it */
    Stager(Engine engine, Workspace workspace, RegionRules rules) {
        this.engine = engine;
        this.workspace = workspace;
        this.redaction = new TextRedaction(engine.text());
        this.blanking = new RuleBlanking(rules);
    }

    /**
     * Stages a series; a failure of this series becomes a reason to withhold it.
     *
     * @throws OperationCanceledException if cancelled; nothing half-made is left in the release tree
     */
    StagedSeries stage(SessionDefacer session, String subjectId, Series series, ReleaseNames.Place place,
            DeidContext identity, IProgressMonitor monitor) {
        try {
            return stageOrFail(session, subjectId, series, place, identity, monitor);
        } catch (VentailException e) {
            return StagedSeries.withheld(subjectId, series, e.problem());
        } catch (IOException e) {
            return unwritable(subjectId, series, e);
        }
    }

    private StagedSeries stageOrFail(SessionDefacer session, String subjectId, Series series, ReleaseNames.Place place,
            DeidContext identity, IProgressMonitor monitor) throws VentailException, IOException {
        SubMonitor m = SubMonitor.convert(monitor, 10);
        Path note = workspace.notes().resolve(series.id() + NOTE);
        Path estimates = workspace.estimates().resolve(series.id() + ".masks");
        String key = StageNote.key(series, session.how(series, m.split(3)) + TextRedaction.VERSION + blanking.version(),
                place + identity.pseudonym() + identity.profile().digest().hex() + Companions.of(series).state());
        Optional<StageNote> done = staged(note, key);
        if (done.isEmpty() || !Files.exists(estimates)) {
            TextRedaction.Redacted redacted = redaction.redact(
                    blanking.blank(session.deface(series, m.split(3)).result(), series, m), series.format(),
                    BurnedInText.headerWords(series.files().get(0)), m.split(1));
            DefacedVolume defaced = redacted.defaced();
            Estimates.of(defaced).write(estimates);
            Written written = write(series, redacted, place, identity, m.split(3));
            done = Optional.of(new StageNote(redacted.unread() ? key + UNREAD : key,
                    StageNote.digests(workspace.out(), written.files()), defaced.status(), defaced.frame(), written.recipe()));
            done.get().write(note);
        }
        StageNote n = done.get();
        return new StagedSeries(subjectId, series, n.paths(workspace.out()), Optional.of(n.status()),
                Optional.of(n.frame()), Optional.of(n.recipe()), Optional.of(estimates), Optional.empty());
    }

    /** What an earlier run staged. Text that could not be looked for then is looked for as soon as it can be. */
    private Optional<StageNote> staged(Path note, String key) throws IOException {
        Optional<StageNote> read = StageNote.valid(note, key, workspace.out());
        if (read.isPresent()) {
            return read;
        }
        Optional<StageNote> unread = StageNote.valid(note, key + UNREAD, workspace.out());
        return unread.isPresent() && !engine.text().usable() ? unread : Optional.empty();
    }

    /**
     * Stages an object that is no volume, without the face.
     *
     * @param scans what became of the person's scans
     */
    StagedSeries stageDerived(SessionDefacer session, String subjectId, Series series, List<StagedSeries> scans,
            ReleaseNames.Place place, DeidContext identity, IProgressMonitor monitor) {
        SubMonitor m = SubMonitor.convert(monitor, 4);
        try {
            DerivedCleaning cleaning = new DerivedCleaning(engine, session);
            String source = cleaning.source(series, scans.stream().map(s -> new DerivedCleaning.Done(s.original(),
                    s.status())).toList(), m.split(1));
            Path raw = emptied(workspace.scratch().resolve(series.id()));
            Path folder = Files.createDirectories(workspace.out().resolve(place.folder()));
            try {
                CleanedObject cleaned = cleaning.clean(series, source, raw, place.baseName(), m.split(1));
                // code 113102 is for what attackers can judge
                DeidContext cleared = identity.withFaceRemoved(false);
                List<Path> files = clean(cleaned.cleared().files(), Companions.of(series), folder, i -> cleared, m.split(1));
                cleaning.verify(series, cleaned, files, emptied(raw), m.split(1));
                return StagedSeries.cleaned(subjectId, series, files, cleaned);
            } finally {
                Folders.delete(raw);
            }
        } catch (VentailException e) {
            return StagedSeries.withheld(subjectId, series, e.problem());
        } catch (IOException e) {
            return unwritable(subjectId, series, e);
        }
    }

    private StagedSeries unwritable(String subjectId, Series series, IOException e) {
        return StagedSeries.withheld(subjectId, series, Problem.error("stage.io",
                "The series could not be staged: " + Problem.reason(e), workspace.root(),
                "Make room or choose another --home, then run again."));
    }

    /** The folder, with nothing in it. */
    static Path emptied(Path folder) throws IOException {
        Folders.delete(folder);
        return Files.createDirectories(folder);
    }

    /** Staged files of a scan, and how they were made. */
    private record Written(List<Path> files, DefacedVolume.Recipe recipe) {
    }

    private Written write(Series series, TextRedaction.Redacted redacted, ReleaseNames.Place place, DeidContext identity,
            IProgressMonitor monitor) throws VentailException, IOException {
        DefacedVolume defaced = redacted.defaced();
        SubMonitor m = SubMonitor.convert(monitor, 2);
        SeriesWriter writer = engine.writerFor(series).orElseThrow(() -> new VentailException(Problem.error(
                "stage.no-writer", "No writer for format " + series.format(), series.files().get(0),
                "Convert the series to DICOM or NIfTI first, or install a plug-in that writes " + series.format())));
        Path raw = emptied(workspace.scratch().resolve(series.id()));
        Path folder = Files.createDirectories(workspace.out().resolve(place.folder()));
        try {
            List<Path> written = new ArrayList<>(
                    writer.write(series, defaced.volume(), raw, place.baseName(), m.split(1)));
            int scans = written.size();
            DefacedVolume.Recipe recipe = LostCompression.said(defaced, writer, series.files(), written).recipe();
            Companions companions = Companions.of(series);
            written.addAll(companions.write(raw, place.baseName()));
            boolean faceRemoved = defaced.status() == DefacedVolume.Status.DEFACED;
            return new Written(clean(written, companions, folder, i -> identity.withFaceRemoved(faceRemoved)
                    .withTextRemoved(redacted.touches(i, scans)), m.split(1)), recipe);
        } finally {
            Folders.delete(raw);
        }
    }

    /** @param identities what the cleaner must know of the n-th file */
    private List<Path> clean(List<Path> written, Companions companions, Path folder, IntFunction<DeidContext> identities,
            IProgressMonitor monitor) throws VentailException, IOException {
        SubMonitor m = SubMonitor.convert(monitor, written.size());
        List<Path> clean = new ArrayList<>();
        for (Path in : written) {
            if (m.isCanceled()) {
                throw new OperationCanceledException();
            }
            MetadataCleaner cleaner = engine.cleanerFor(in).orElseThrow(() -> new VentailException(
                    Problem.error("stage.no-cleaner", "No metadata cleaner knows this file's format", in.getFileName(),
                            "Install a plug-in that cleans it; nothing leaves uncleaned.")));
            Path out = folder.resolve(in.getFileName());
            Files.deleteIfExists(out);
            try {
                cleaner.clean(in, out, identities.apply(clean.size()), m.split(1));
            } catch (VentailException e) {
                throw SeriesCleaning.of(companions.origin(in), e);
            }
            clean.add(out);
        }
        return clean;
    }
}
