package org.ventail.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Gives the keyboard back to the view in use. After a dialog SWT returns it to what had it before; where that was hidden in the
 * meantime, as a hint is by the scan that takes its place, nothing has it and every key is lost; so it is when what has the focus
 * goes away. UI thread.
 */
final class FocusKeeper {
    /** The window system tells who is active a little later than it tells that somebody is. */
    private static final int SETTLED_MILLIS = 150;
    private final IWorkbenchWindow window;
    private final Shell shell;
    /** One object, so that a timer that runs is set anew. */
    private final Runnable looking = this::look;

    private FocusKeeper(IWorkbenchWindow window) {
        this.window = window;
        this.shell = window.getShell();
    }

    static void on(IWorkbenchWindow window) {
        FocusKeeper keeper = new FocusKeeper(window);
        Shell shell = window.getShell();
        Display display = shell.getDisplay();
        Listener lost = e -> display.timerExec(SETTLED_MILLIS, keeper.looking);
        shell.addListener(SWT.Activate, lost);
        display.addFilter(SWT.FocusOut, lost);
        shell.addListener(SWT.Dispose, e -> display.removeFilter(SWT.FocusOut, lost));
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
