package org.ventail.api.io;

import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;

/** Turns any folder (or zip file, or single file) into a {@link Cohort} by asking every {@link FormatReader}. */
public interface CohortReader {
    /**
     * Scans recursively. Files that cannot be used are named in problems; the rest goes on.
     *
     * @throws VentailException only if the folder itself cannot be read or is empty of images
     * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor was cancelled
     */
    Cohort scan(Path folder, IProgressMonitor monitor) throws VentailException;

    /** Reads the voxels of a series of such a cohort. */
    Volume read(Series series, IProgressMonitor monitor) throws VentailException;
}
