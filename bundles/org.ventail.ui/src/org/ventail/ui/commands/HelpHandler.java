package org.ventail.ui.commands;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ventail.ui.help.HelpPages;
import org.ventail.ui.help.HelpWindow;

/** Opens the documentation where it explains the view in use. */
public final class HelpHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        HelpWindow.open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(),
                HelpPages.topic(Optional.ofNullable(HandlerUtil.getActivePartId(event))));
        return null;
    }
}
