package org.ventail.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ventail.ui.byhand.HandEdits;

/** Repeats a stroke of the brush. */
public final class RedoHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Commands.service(HandEdits.class).redo();
        return null;
    }
}
