package org.ventail.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.ventail.ui.notice.Notices;
import org.ventail.ui.report.ReportView;
import org.ventail.ui.report.Reports;

/** Writes and opens the report of the last run. */
public final class ReportHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        Commands.service(Reports.class).write(html -> {
            try {
                ((ReportView) page.showView(ReportView.ID)).show(html);
            } catch (PartInitException e) {
                Notices.show(e);
            }
        });
        return null;
    }
}
