package org.ventail.bench;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.api.io.Found;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.io.nifti.NiftiReader;

/** Reads single NIfTI files. */
public final class NiftiScans {
    private static final IProgressMonitor NONE = new NullProgressMonitor();

    private NiftiScans() {
    }

    /** The scan in the file. */
    public static Volume read(Path file) throws VentailException {
        NiftiReader reader = new NiftiReader();
        List<Series> found = reader.find(file.getParent(), List.of(file), NONE).series().stream()
                .map(Found.OfSubject::series).toList();
        return reader.read(found.get(0), NONE);
    }

    /** The voxels of the file that are more than half; on the grid of the file. */
    public static Mask mask(Path file) throws VentailException {
        Volume v = read(file);
        return Mask.of(v.geometry(), i -> v.data().get(i) > 0.5);
    }
}
