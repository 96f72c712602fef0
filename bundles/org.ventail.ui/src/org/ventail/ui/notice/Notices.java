package org.ventail.ui.notice;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ventail.api.model.VentailException;

/** The one place where errors are shown: a note in the corner of the window that does not stop the work. UI thread. */
public final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private Notices() {
    }

    /** Shows an error; unexpected ones are also logged with their stack. */
    public static void show(Throwable e) {
        if (e instanceof VentailException v) {
            LOG.info("shown to the user: {}", v.problem().code());
        } else {
            LOG.error("unexpected", e);
        }
        Shell shell = shell();
        if (shell != null) {
            new NoticePopup(shell, Notice.of(e)).open();
        }
    }

    /** Closes the note that came last, if there is one: for the keyboard. */
    public static void closeNewest() {
        Shell shell = shell();
        if (shell != null) {
            NoticePopup.newest(shell).ifPresent(Shell::close);
        }
    }

    private static Shell shell() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return null;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        IWorkbenchWindow active = workbench.getActiveWorkbenchWindow();
        if (active != null) {
            return active.getShell();
        }
        return workbench.getWorkbenchWindowCount() == 0 ? null : workbench.getWorkbenchWindows()[0].getShell();
    }
}
