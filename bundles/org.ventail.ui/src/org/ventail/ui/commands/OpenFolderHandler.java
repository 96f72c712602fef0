package org.ventail.ui.commands;

import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.work.Work;

/** Asks for a folder and opens it. */
public final class OpenFolderHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        DirectoryDialog dialog = new DirectoryDialog(HandlerUtil.getActiveWorkbenchWindow(event).getShell(), SWT.OPEN);
        dialog.setText("Open a cohort");
        dialog.setMessage("A folder with DICOM, NIfTI, BIDS or NRRD. It is only read.");
        // without, GTK begins with folders used recently, of which there are none
        dialog.setFilterPath(Commands.service(Studio.class).state().cohort().map(c -> c.root().toString())
                .orElse(System.getProperty("user.home")));
        String folder = dialog.open();
        if (folder != null) {
            Commands.service(Work.class).open(Path.of(folder));
        }
        return null;
    }
}
