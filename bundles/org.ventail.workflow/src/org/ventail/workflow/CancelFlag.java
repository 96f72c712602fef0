package org.ventail.workflow;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * The cancel flag of a monitor, shared by several workers: SubMonitors are for one thread, so each worker gets a monitor of
 * this kind, which only asks its parent whether it was cancelled, or its fellows whether one failed.
 */
final class CancelFlag extends NullProgressMonitor {
    private final IProgressMonitor parent;
    private volatile boolean stopped;

    CancelFlag(IProgressMonitor parent) {
        this.parent = parent;
    }

    @Override
    public boolean isCanceled() {
        return stopped || parent.isCanceled();
    }

    /** Ends all workers; the parent does not hear of it. */
    void stop() {
        stopped = true;
    }

    @Override
    public void setCanceled(boolean value) {
        parent.setCanceled(value);
    }
}
