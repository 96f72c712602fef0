package org.ventail.ui.commands;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.ventail.ui.notice.Notices;

/** Ids of the commands, stable for ever, and how to run one. */
public final class Commands {
    public static final String OPEN_FOLDER = "org.ventail.ui.openFolder";
    public static final String DEFACE = "org.ventail.ui.deface";
    public static final String RUN_GATE = "org.ventail.ui.runGate";
    public static final String RELEASE = "org.ventail.ui.release";
    public static final String REPORT = "org.ventail.ui.report";
    public static final String CANCEL = "org.ventail.ui.cancel";
    public static final String TOGGLE_THEME = "org.ventail.ui.toggleTheme";
    public static final String FLIP = "org.ventail.ui.flip";
    public static final String SIDE_BY_SIDE = "org.ventail.ui.sideBySide";
    public static final String TOGGLE_MASK = "org.ventail.ui.toggleMask";
    public static final String RESET_VIEW = "org.ventail.ui.resetView";
    public static final String PRESET = "org.ventail.ui.preset";
    public static final String HELP = "org.ventail.ui.help";
    public static final String ABOUT = "org.ventail.ui.about";

    private Commands() {
    }

    /** Runs a command as if its key had been pressed. */
    public static void execute(IHandlerService handlers, String id) {
        try {
            handlers.executeCommand(id, null);
        } catch (CommandException e) {
            Notices.show(e);
        }
    }

    /** Brings a view to the front without taking the focus, if the window has room for views. */
    static void reveal(String viewId) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null || window.getActivePage() == null) {
            return;
        }
        try {
            window.getActivePage().showView(viewId, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            Notices.show(e);
        }
    }

    /** Brings a view that is open somewhere in the perspective before those that cover it. */
    static void raise(String viewId) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IViewPart view = window == null || window.getActivePage() == null ? null : window.getActivePage().findView(viewId);
        if (view != null) {
            window.getActivePage().bringToTop(view);
        }
    }

    /** A service of the workbench; null only while it shuts down. */
    static <T> T service(Class<T> type) {
        return PlatformUI.getWorkbench().getService(type);
    }
}
