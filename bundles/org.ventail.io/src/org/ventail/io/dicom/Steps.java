package org.ventail.io.dicom;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/** Progress that several workers report to; {@link SubMonitor} itself is for one thread only. */
final class Steps {
    private final SubMonitor monitor;

    Steps(IProgressMonitor monitor, String task, int total) {
        this.monitor = SubMonitor.convert(monitor, task, total);
    }

    /** One step done. Throws {@link OperationCanceledException} if the user cancelled. */
    synchronized void tick() {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        monitor.worked(1);
    }
}
