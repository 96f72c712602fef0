package org.ventail.api.deid;

import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.VentailException;

/**
 * Removes what identifies from the metadata of one file and writes the file anew. One OSGi component per format. Pixels are
 * copied unchanged.
 */
public interface MetadataCleaner {
    /** Whether this cleaner knows the file's format (looks at name and first bytes). */
    boolean handles(Path file);

    /**
     * Writes the cleaned file.
     *
     * @param in the file to clean; only read
     * @param out the target; must not exist; not left behind on failure
     * @return what was done, for the record
     */
    CleaningRecord clean(Path in, Path out, DeidContext context, IProgressMonitor monitor) throws VentailException;
}
