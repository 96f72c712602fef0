package org.ventail.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.check.Parameters;
import org.ventail.api.check.ReleaseMemory;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.workflow.check.NoScan;

/**
 * What one check is shown. Volumes are read when asked for and shared by the checks of one series through {@link Scans}.
 *
 * @param scans the scan before and after; null outside a series, and for objects that are no scans
 * @param earlier what the check made of scans that left before
 */
record Judged(Cohort cohort, Optional<Subject> of, Optional<Series> series, Scans scans, List<Path> stagedFiles,
        List<GalleryEntry> gallery, Parameters parameters, Path pictures, EarlierReleases.Asked earlier)
        implements CheckContext {

    /** The two volumes of a series, read once. */
    static final class Scans {
        /** Reads a volume. */
        interface Reader<T> {
            T read() throws VentailException;
        }

        private final Reader<Volume> readOriginal;
        private final Reader<DefacedVolume> readDefaced;
        private Volume original;
        private DefacedVolume defaced;

        Scans(Reader<Volume> readOriginal, Reader<DefacedVolume> readDefaced) {
            this.readOriginal = readOriginal;
            this.readDefaced = readDefaced;
        }

        synchronized Volume original() throws VentailException {
            if (original == null) {
                original = readOriginal.read();
            }
            return original;
        }

        synchronized DefacedVolume defaced() throws VentailException {
            if (defaced == null) {
                defaced = readDefaced.read();
            }
            return defaced;
        }
    }

    /** The same for another check. */
    Judged with(Parameters others) {
        return new Judged(cohort, of, series, scans, stagedFiles, gallery, others, pictures, earlier);
    }

    @Override
    public Subject subject() {
        return of.orElseThrow(() -> new IllegalStateException("no subject in a cohort check"));
    }

    @Override
    public Optional<ReleaseMemory> memory() {
        return earlier.look();
    }

    @Override
    public Volume original() throws VentailException {
        return scansOrFail().original();
    }

    @Override
    public DefacedVolume defaced() throws VentailException {
        return scansOrFail().defaced();
    }

    private Scans scansOrFail() {
        if (scans == null && series.isPresent()) {
            throw new NoScan();
        }
        if (scans == null) {
            throw new IllegalStateException("no scan outside a series check");
        }
        return scans;
    }

    @Override
    public void attach(String name, byte[] content) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,80}")) {
            throw new IllegalArgumentException("not a plain file name: " + name);
        }
        try {
            Files.createDirectories(pictures);
            Files.write(pictures.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
