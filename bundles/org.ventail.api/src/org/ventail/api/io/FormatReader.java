package org.ventail.api.io;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;

/**
 * Finds and reads the series of one file format: the contract for a team that adds a format. One OSGi component each; readers
 * are asked in the order of their service ranking (highest first), each sees only files that no earlier one claimed.
 *
 * <p>Threads: {@code find} and {@code read} may be called from several threads at once. Never writes beside its input.
 */
public interface FormatReader {
    /** Stable name, for example {@code DICOM}; equal to {@link Series#format()} of what it finds. */
    String format();

    /**
     * Looks at the candidate files and returns the series in them. A file that is not of this format is not claimed and not
     * a problem; a file that claims to be but is damaged is claimed and named in a problem; other files go on.
     *
     * @param root the folder that is scanned
     * @param candidates regular files below it, sorted, possibly inside a zip file system
     * @param monitor checked for cancel at every file
     */
    Found find(Path root, List<Path> candidates, IProgressMonitor monitor);

    /**
     * Reads the voxels of a series that this reader found.
     *
     * @throws VentailException if a file is damaged, missing or not supported; names it and says what to do
     */
    Volume read(Series series, IProgressMonitor monitor) throws VentailException;
}
