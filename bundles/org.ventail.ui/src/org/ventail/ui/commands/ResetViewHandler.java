package org.ventail.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ventail.ui.studio.Studio;

/** Back to the view a scan opens with. */
public final class ResetViewHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Studio studio = Commands.service(Studio.class);
        studio.state().scan().ifPresent(scan -> studio.view(v -> v.opening(scan)));
        return null;
    }
}
