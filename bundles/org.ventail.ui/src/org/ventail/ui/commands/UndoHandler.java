package org.ventail.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ventail.ui.byhand.HandEdits;

/** Takes back a stroke of the brush. */
public final class UndoHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Commands.service(HandEdits.class).undo();
        return null;
    }
}
