package org.ventail.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ventail.ui.studio.Studio;

/** Tints, or not, the region that changes. */
public final class ToggleMaskHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Commands.service(Studio.class).view(v -> v.withMask(!v.mask()));
        return null;
    }
}
