package org.ventail.api.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.VentailException;

/**
 * Puts files on a medium for exchange: copies them, byte for byte, under names that the medium's format allows, and
 * writes the directory that lists them. One OSGi component for each format. Threads: safe.
 */
public interface MediumWriter {
    /** Whether such a medium can hold the file, by its first bytes. */
    boolean takes(Path file);

    /**
     * Writes the medium; the same files in the same order give the same bytes.
     *
     * @param files all that go on it, each taken by this writer
     * @param folder there, and empty; after a failure or a cancel the caller removes what is in it
     * @return where each file went
     * @throws VentailException if a file cannot be read or has no place in the directory, or the medium cannot be written
     */
    Map<Path, Path> write(List<Path> files, Path folder, IProgressMonitor monitor) throws VentailException;
}
