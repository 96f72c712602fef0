package org.ventail.ui.byhand;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.ventail.workflow.HandMarks;

/** A stroke that was painted: marks before and after. */
final class MarkEdit extends AbstractOperation {
    private final HandEdits edits;
    private final String seriesId;
    private final HandMarks before;
    private final HandMarks after;

    MarkEdit(String label, HandEdits edits, String seriesId, HandMarks before, HandMarks after) {
        super(label);
        this.edits = edits;
        this.seriesId = seriesId;
        this.before = before;
        this.after = after;
    }

    /** What a stroke is called. */
    static String name(HandMarks.Brush brush) {
        return switch (brush) {
            case SPARE -> "Spare";
            case TAKE -> "Take";
            case CLEAR -> "Clear";
        };
    }

    @Override
    public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
        return redo(monitor, info);
    }

    @Override
    public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
        edits.put(seriesId, after);
        return Status.OK_STATUS;
    }

    @Override
    public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
        edits.put(seriesId, before);
        return Status.OK_STATUS;
    }
}
