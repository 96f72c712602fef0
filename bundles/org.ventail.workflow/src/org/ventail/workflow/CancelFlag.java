package org.ventail.workflow;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * The cancel flag of a monitor, shared by several workers: SubMonitors are for one thread, so each worker gets a monitor of
 * this kind, which only asks its parent whether it was cancelled.
 */
final class CancelFlag extends NullProgressMonitor {
    private final IProgressMonitor parent;

    CancelFlag(IProgressMonitor parent) {
        this.parent = parent;
    }

    @Override
    public boolean isCanceled() {
        return parent.isCanceled();
    }

    @Override
    public void setCanceled(boolean value) {
        parent.setCanceled(value);
    }
}
