package org.ventail.api.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;

/**
 * Writes a changed series back in the format of its source and changes only what must change: pixel type, geometry, scaling
 * and every other byte of the header stay. Compressed sources are re-encoded without loss (or written uncompressed, with the
 * transfer syntax changed to say so). One OSGi component per format.
 */
public interface SeriesWriter {
    /** Whether this writer can write that series. */
    boolean writes(Series original);

    /**
     * Writes into an existing, empty folder.
     *
     * @param original where headers come from; its files are only read
     * @param changed voxels on the same grid, of the same pixel type
     * @param folder the target; on failure or cancel nothing is left in it
     * @param baseName file name without extension for formats with one file; DICOM writes {@code baseName-0001.dcm} …
     * @return the files written, in slice order
     */
    List<Path> write(Series original, Volume changed, Path folder, String baseName, IProgressMonitor monitor)
            throws VentailException;

    /**
     * How the pixels of a file of this format are compressed, in words; empty if they are not. Tells what became of a compressed
     * source.
     */
    default Optional<String> compression(Path file) throws VentailException {
        return Optional.empty();
    }
}
