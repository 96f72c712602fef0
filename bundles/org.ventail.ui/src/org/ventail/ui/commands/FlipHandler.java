package org.ventail.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ventail.ui.studio.Studio;

/** Shows the other one of before and after. */
public final class FlipHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Commands.service(Studio.class).view(v -> v.withCompare(v.compare().flipped()));
        return null;
    }
}
