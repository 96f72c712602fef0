package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.io.DerivedObjects;
import org.ventail.api.io.Region;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;

/**
 * Takes the face out of the derived objects of one person, by the region that was taken out of a scan of the same frame of
 * reference. One thread.
 */
final class DerivedCleaning {
    /** Code of the problem that an object is not cleaned. */
    static final String NOT_CLEAN = "withheld.not-clean";
    private static final String REMEDY = "Leave it out, or make it anew from the defaced scan.";

    private final Engine engine;
    private final SessionDefacer session;

    DerivedCleaning(Engine engine, SessionDefacer session) {
        this.engine = engine;
        this.session = session;
    }

    /** What a scan became. */
    record Done(Series series, Optional<DefacedVolume.Status> status) {
    }

    /**
     * The scan by whose head an object is cleaned.
     *
     * @param scans what became of the person's scans
     * @throws VentailException if there is none, or the object is of a kind that cannot be cleaned; says why
     */
    String source(Series derived, Collection<Done> scans, IProgressMonitor monitor) throws VentailException, IOException {
        String kind = ObjectNames.of(derived);
        if (engine.derivedFor(derived).isEmpty()) {
            throw notClean(kind, "the face cannot be taken out of such an object");
        }
        if (derived.frameOfReferenceId().isEmpty()) {
            throw notClean(kind, "it does not say in what frame of reference it lies");
        }
        Optional<String> source = session.headFor(derived, monitor);
        if (source.isEmpty()) {
            throw notClean(kind, "no head was surely found in its frame of reference");
        }
        boolean defaced = scans.stream().anyMatch(s -> s.series().id().equals(source.get())
                && s.status().equals(Optional.of(DefacedVolume.Status.DEFACED)));
        if (!defaced) {
            throw notClean(kind, "no scan of its frame of reference was defaced");
        }
        return source.get();
    }

    /** Writes the object without the face, and makes sure of it by reading it back. */
    CleanedObject clean(Series derived, String source, Path folder, String baseName, IProgressMonitor monitor)
            throws VentailException {
        SubMonitor m = SubMonitor.convert(monitor, 2);
        Region region = session.region(source, m.split(1));
        DerivedObjects objects = engine.derivedFor(derived).orElseThrow();
        return new CleanedObject(source, objects.clear(derived, region, folder, baseName, m.split(1)));
    }

    /** Takes the face out once more of what was written: there must be none. @param scratch an empty folder */
    void verify(Series derived, CleanedObject cleaned, Collection<Path> files, Path scratch, IProgressMonitor monitor)
            throws VentailException, IOException {
        Series written = ReadBack.of(derived, List.copyOf(files));
        Region region = session.region(cleaned.source(), monitor);
        long left = engine.derivedFor(derived).orElseThrow().clear(written, region, scratch, "again", monitor).count();
        if (left > 0) {
            for (Path f : files) {
                Files.deleteIfExists(f);
            }
            throw notClean(ObjectNames.of(derived), left + " " + cleaned.cleared().unit()
                    + " were still in the face after cleaning");
        }
    }

    private static VentailException notClean(String kind, String why) {
        return new VentailException(Problem.info(NOT_CLEAN, "Not clean: " + kind + "; " + why, null, REMEDY));
    }
}
