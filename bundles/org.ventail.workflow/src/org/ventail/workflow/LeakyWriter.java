package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.io.SeriesWriter;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.verify.canary.CanaryKind;
import org.ventail.verify.canary.TextStamp;

/**
 * Writes scans with what the plan wants in their pixels, their names, or beside them.
 *
 * @param writer the real one
 * @param engine the real one: reads originals, and knows which files can be cleaned
 * @param written gets which file belongs to which series
 */
record LeakyWriter(SeriesWriter writer, Engine engine, CanaryPlan plan, Map<Path, Series> written) implements SeriesWriter {
    @Override
    public boolean writes(Series original) {
        return writer.writes(original);
    }

    @Override
    public List<Path> write(Series original, Volume changed, Path folder, String baseName, IProgressMonitor monitor)
            throws VentailException {
        Optional<CanaryKind> kind = plan.kindOf(original);
        String name = kind.equals(Optional.of(CanaryKind.FILE_NAME)) ? baseName + "_" + plan.personOf(original).fileName()
                : baseName;
        Volume voxels = leaking(original, changed, kind, monitor);
        List<Path> files = new ArrayList<>(writer.write(original, voxels, folder, name, monitor));
        if (voxels != changed || !name.equals(baseName)) {
            plan.planted(original);
        }
        companion(kind, folder, baseName).ifPresent(files::add);
        files.forEach(f -> written.put(f, original));
        return files;
    }

    private Volume leaking(Series original, Volume changed, Optional<CanaryKind> kind, IProgressMonitor monitor)
            throws VentailException {
        if (kind.equals(Optional.of(CanaryKind.INTACT_HEAD))) {
            return engine.reader().read(original, monitor);
        }
        return kind.equals(Optional.of(CanaryKind.BURNED_IN))
                ? TextStamp.on(changed, plan.personOf(original).dicomName().replace('^', ' '))
                : changed;
    }

    /** A file of no content beside the scan, for what is planted once it is cleaned. */
    private Optional<Path> companion(Optional<CanaryKind> kind, Path folder, String baseName) throws VentailException {
        Optional<Path> file = kind.flatMap(CanaryKind::companion).map(end -> folder.resolve(baseName + end))
                .filter(f -> engine.cleanerFor(f).isPresent());
        if (file.isPresent()) {
            try {
                Files.writeString(file.get(), kind.get().emptyCompanion());
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
        return file;
    }

    static VentailException unwritable(IOException e) {
        return new VentailException(Problem.error("canary.unwritable", "A canary cannot be planted: " + Problem.reason(e), null,
                "Make room in the home folder, then try again."), e);
    }
}
