package org.ventail.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ventail.ui.gate.GateView;
import org.ventail.ui.preferences.Choices;
import org.ventail.ui.progress.ProgressView;
import org.ventail.ui.work.Work;

/** Asks where to and what for, and releases. */
public final class ReleaseHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        if (!Commands.service(Work.class).ready()) {
            return null;
        }
        Choices choices = Commands.service(Choices.class);
        ReleaseDialog dialog = new ReleaseDialog(HandlerUtil.getActiveWorkbenchWindow(event).getShell(), choices.purpose());
        if (dialog.open() == Window.OK) {
            Commands.reveal(ProgressView.ID);
            Commands.raise(GateView.ID);
            Commands.service(Work.class).release(dialog.folder(), dialog.purpose());
        }
        return null;
    }
}
