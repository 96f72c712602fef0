package org.ventail.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ventail.ui.studio.Compare;
import org.ventail.ui.studio.Studio;

/** Shows before and after together. */
public final class SideBySideHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Commands.service(Studio.class).view(v -> v.withCompare(Compare.SIDE_BY_SIDE));
        return null;
    }
}
