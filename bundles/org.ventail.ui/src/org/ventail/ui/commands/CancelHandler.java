package org.ventail.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ventail.ui.notice.Notices;
import org.ventail.ui.work.Work;

/** Stops what runs; where nothing runs, closes the newest note. */
public final class CancelHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        if (!Commands.service(Work.class).cancel()) {
            Notices.closeNewest();
        }
        return null;
    }
}
