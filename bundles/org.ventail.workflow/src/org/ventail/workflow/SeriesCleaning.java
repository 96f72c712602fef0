package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.deid.pixels.RegionRules;
import org.ventail.export.Folders;

/**
 * Cleans the metadata of one series, file by file, under the names of a release; what lies beside a NIfTI image goes
 * with it. A file that cannot be cleaned is not written, and named. Its pieces may run at once, on any threads.
 */
final class SeriesCleaning {
    private static final String DICOM = "DICOM";
    private static final String UNWRITABLE = "deid.unwritable";
    /** Files that one thread cleans at a stretch: of slices that are alike only the first needs long. */
    private static final int RUN = 100;
    private final Engine engine;
    private final Series series;
    private final ReleaseNames.Place place;
    private final DeidContext identity;
    private final Folder folder;
    private final Optional<RegionRules> rules;
    private final Path[] written;
    private final Problem[] refused;
    private final ConcurrentLinkedQueue<Path> beside = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Problem> refusedBeside = new ConcurrentLinkedQueue<>();
    private final AtomicInteger redacted = new AtomicInteger();

    /**
     * Where files go.
     *
     * @param clean the new folder, not yet in its place
     * @param raw for what is half-made; nobody else's
     */
    record Folder(Path clean, Path raw) {
    }

    /** @param rules what is blanked in pictures without reading it; without them no text is taken out */
    SeriesCleaning(Engine engine, Series series, ReleaseNames.Place place, DeidContext identity, Folder folder,
            Optional<RegionRules> rules) {
        this.engine = engine;
        this.series = series;
        this.place = place;
        this.identity = identity;
        this.folder = folder;
        this.rules = rules;
        this.written = new Path[series.files().size()];
        this.refused = new Problem[series.files().size()];
    }

    Series series() {
        return series;
    }

    /** The work; each piece says how many files it cleaned. */
    List<Callable<Integer>> pieces(IProgressMonitor monitor) {
        List<Callable<Integer>> pieces = new ArrayList<>();
        for (int from = 0; from < written.length; from += RUN) {
            int first = from;
            int end = Math.min(written.length, from + RUN);
            pieces.add(() -> told(() -> cleanRun(first, end, monitor)));
        }
        if (!series.format().equals(DICOM)) {
            pieces.add(() -> told(() -> cleanBeside(monitor)));
        }
        return pieces;
    }

    private interface Work {
        int run() throws IOException, VentailException;
    }

    private static int told(Work work) throws VentailException {
        try {
            return work.run();
        } catch (IOException e) {
            throw CleanOnly.unwritable(e);
        }
    }

    private int cleanRun(int from, int end, IProgressMonitor monitor) throws IOException, VentailException {
        Path to = Files.createDirectories(folder.clean().resolve(place.folder()));
        int done = 0;
        for (int i = from; i < end; i++) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            Path source = series.files().get(i);
            try {
                Path target = to.resolve(name(i));
                clean(source, target, i, monitor);
                written[i] = target;
                done++;
            } catch (VentailException e) {
                refused[i] = refusal(e);
            }
        }
        return done;
    }

    /** What is wrong with one file; what is wrong with the place where all of them go is thrown again. */
    private static Problem refusal(VentailException e) throws VentailException {
        if (e.problem().code().equals(UNWRITABLE)) {
            throw e;
        }
        return e.problem();
    }

    private String name(int i) {
        return series.format().equals(DICOM) ? place.dicomFile(i + 1) : place.baseName() + ending(series.files().get(i));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.', name.endsWith(".gz") ? name.length() - 4 : name.length());
        return dot < 0 ? "" : name.substring(dot);
    }

    private void clean(Path source, Path target, int i, IProgressMonitor monitor) throws VentailException, IOException {
        if (rules.isEmpty() || series.volumetric() || series.frames() == 0 || !series.format().equals(DICOM)) {
            cleanerFor(source, target).clean(source, target, identity, monitor);
            return;
        }
        Path raw = Files.createDirectories(folder.raw()).resolve(place.baseName() + "-" + i);
        try {
            PictureRedaction.Redacted done = pictures(source).redact(source, raw, rules.get(), monitor);
            boolean changed = !done.frames().isEmpty();
            cleanerFor(source, target).clean(raw, target, identity.withTextRemoved(changed), monitor);
            redacted.addAndGet(changed ? 1 : 0);
        } catch (VentailException e) {
            throw of(source, e);
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    /** The half-made file is nobody's business. */
    static VentailException of(Path source, VentailException e) {
        Problem p = e.problem();
        return p.code().equals(UNWRITABLE) ? e
                : new VentailException(new Problem(p.code(), p.severity(), p.message(), Optional.of(source), p.remedy()), e);
    }

    private PictureRedaction pictures(Path source) throws VentailException {
        return engine.pictures().filter(p -> p.redacts(source)).orElseThrow(() -> new VentailException(Problem.error(
                "clean.no-redaction", "Text cannot be taken out of this kind of picture.", source,
                "Leave it out, or clean it without --text and look at it yourself.")));
    }

    /** By the new name, so that nothing gets a name that nobody knows to be one of a format. */
    private MetadataCleaner cleanerFor(Path source, Path target) throws VentailException {
        return engine.cleanerFor(target).orElseThrow(() -> new VentailException(Problem.error("clean.no-cleaner",
                "No metadata cleaner knows this file's format.", source,
                "Install a plug-in that cleans it, or convert it; nothing leaves uncleaned.")));
    }

    private int cleanBeside(IProgressMonitor monitor) throws IOException, VentailException {
        Path raw = folder.raw().resolve(place.folder() + "/" + place.baseName());
        try {
            Path to = Files.createDirectories(folder.clean().resolve(place.folder()));
            Companions companions = Companions.of(series);
            for (Path source : companions.write(Files.createDirectories(raw), place.baseName())) {
                Path target = to.resolve(source.getFileName());
                try {
                    cleanerFor(source, target).clean(source, target, identity, monitor);
                    beside.add(target);
                } catch (VentailException e) {
                    refusedBeside.add(refusal(of(companions.origin(source), e)));
                }
            }
            return beside.size();
        } finally {
            Folders.delete(raw);
        }
    }

    /** What became of it, once all pieces ran. */
    CleanedSeries done(int withText) {
        return new CleanedSeries(identity.pseudonym(), series, files(), redacted.get(), withText,
                Stream.concat(Arrays.stream(refused).filter(Objects::nonNull), refusedBeside.stream()).toList());
    }

    /** What was written so far. */
    List<Path> files() {
        return Stream.concat(Arrays.stream(written).filter(Objects::nonNull), beside.stream()).toList();
    }
}
