package org.ventail.api.deface;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;

/**
 * Makes a face unrecognisable and leaves the brain alone. One OSGi component each.
 *
 * <p>Guaranteed: the same input gives the same bytes on one core or many; voxels outside the returned mask are identical; no
 * voxel of the brain estimate is in the mask. Not guaranteed: that it protects; that is what the attackers measure.
 */
public interface Defacer {
    /** Stable id, written to recipes and audit logs. */
    String id();

    /**
     * Looks for head, face and brain. The result can be used again: for other options, and for other scans of the same
     * frame of reference.
     *
     * @throws VentailException if the scan cannot be worked on at all
     * @throws org.eclipse.core.runtime.OperationCanceledException within a second of a cancel
     */
    FoundHead find(Volume volume, IProgressMonitor monitor) throws VentailException;

    /**
     * Defaces a scan where a head was found, on it or on another scan of its frame of reference. A scan without a head, or
     * whose face is gone already, comes back unchanged with the {@link DefacedVolume.Status} that says so.
     *
     * @throws VentailException if the scan cannot be worked on at all
     * @throws IllegalArgumentException if the head was found by another kind of defacer
     * @throws org.eclipse.core.runtime.OperationCanceledException within a second of a cancel
     */
    DefacedVolume deface(Volume volume, FoundHead head, DefaceOptions options, IProgressMonitor monitor)
            throws VentailException;

    /** Finds and defaces in one go; errors as above. */
    default DefacedVolume deface(Volume volume, DefaceOptions options, IProgressMonitor monitor)
            throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        return deface(volume, find(volume, progress.split(60)), options, progress.split(40));
    }
}
