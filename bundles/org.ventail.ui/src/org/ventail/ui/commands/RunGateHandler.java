package org.ventail.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ventail.ui.gate.GateView;
import org.ventail.ui.progress.ProgressView;
import org.ventail.ui.work.Work;

/** Attacks and judges the cohort. */
public final class RunGateHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Work work = Commands.service(Work.class);
        if (work.ready()) {
            Commands.reveal(ProgressView.ID);
            Commands.raise(GateView.ID);
            work.judge();
        }
        return null;
    }
}
