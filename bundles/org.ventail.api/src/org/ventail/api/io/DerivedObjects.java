package org.ventail.api.io;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;

/**
 * Knows objects that are no volumes but lie in the space of one: segmentations, contours, dose grids, a few slices to plan
 * by. Takes the face out of them where it was taken out of the scan, and tells what space they mark. One OSGi component for
 * each family of formats. Threads: safe.
 */
public interface DerivedObjects {
    /** Whether the face can be taken out of such a series. */
    boolean clears(Series derived);

    /**
     * Writes a series again without what lies in the region. Everything else stays as it is, but for what may show the
     * face without lying in space: icon images and overlays go.
     *
     * @param region where the face was, in the series' frame of reference
     * @param folder the target; on failure or cancel nothing is left in it
     * @param baseName files are {@code baseName-0001.dcm} …
     * @throws VentailException if not all of the object can be told to lie inside or outside; it must not leave then
     */
    Cleared clear(Series derived, Region region, Path folder, String baseName, IProgressMonitor monitor)
            throws VentailException;

    /** Whether such a series marks a part of space: a segmentation or contours. */
    boolean marks(Series derived);

    /**
     * The space that a series marks, all its segments and contours together.
     *
     * @throws VentailException if it cannot be read or marks nothing
     */
    Region marked(Series derived, IProgressMonitor monitor) throws VentailException;

    /**
     * What was taken out.
     *
     * @param files the files written
     * @param count how much was taken out
     * @param unit of what: {@code pixels}, {@code pixels of segments}, {@code contour points}
     * @param findings what a person should know, such as a segment that is empty now
     */
    record Cleared(List<Path> files, long count, String unit, List<Finding> findings) {
        public Cleared {
            files = List.copyOf(files);
            findings = List.copyOf(findings);
        }
    }
}
