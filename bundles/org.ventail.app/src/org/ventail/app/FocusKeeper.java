package org.ventail.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Gives the keyboard back to the window after a dialog. SWT returns it to what had it before; where that was hidden or disposed
 * in the meantime, as a hint is by the scan that takes its place, nothing has it and every key is lost. UI thread.
 */
final class FocusKeeper {
    private final IWorkbenchWindow window;
    private final Shell shell;

    private FocusKeeper(IWorkbenchWindow window) {
        this.window = window;
        this.shell = window.getShell();
    }

    static void on(IWorkbenchWindow window) {
        FocusKeeper keeper = new FocusKeeper(window);
        // after all others that hear of it, SWT's own attempt among them
        window.getShell().addListener(SWT.Activate, e -> e.display.asyncExec(keeper::look));
    }

    private void look() {
        if (shell.isDisposed() || shell.getDisplay().getActiveShell() != shell || takesKeys(shell.getDisplay())) {
            return;
        }
        IWorkbenchPage page = window.getActivePage();
        IWorkbenchPart part = page == null ? null : page.getActivePart();
        if (part != null) {
            part.setFocus();
        }
    }

    private static boolean takesKeys(Display display) {
        Control focus = display.getFocusControl();
        return focus != null && focus.isVisible() && focus.isEnabled();
    }
}
