package org.ventail.app;

import java.util.Optional;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.ventail.ui.findings.FindingsView;
import org.ventail.ui.theme.ThemeWatch;
import org.ventail.ui.theme.Themes;

/** One window: size, title, which bars it has. */
final class VentailWindowAdvisor extends WorkbenchWindowAdvisor {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;

    VentailWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer c = getWindowConfigurer();
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        c.setInitialSize(new Point(Math.min(WIDTH, screen.width), Math.min(HEIGHT, screen.height)));
        c.setTitle("Ventail");
        c.setShowMenuBar(true);
        c.setShowCoolBar(true);
        c.setShowStatusLine(true);
        c.setShowPerspectiveBar(false);
        c.setShowProgressIndicator(false);
    }

    @Override
    public void postWindowOpen() {
        new StatusLine(getWindowConfigurer()).follow();
        FocusKeeper.on(getWindowConfigurer().getWindow());
        beginToCount(getWindowConfigurer().getWindow().getActivePage());
        Themes.tellWindowSystem();
        ThemeWatch.on(getWindowConfigurer().getWindow().getShell(), Themes::tellWindowSystem);
    }

    /** A tab that was never on top counts nothing, and says what was counted when the workbench was last closed. */
    private static void beginToCount(IWorkbenchPage page) {
        Optional.ofNullable(page).map(p -> p.findViewReference(FindingsView.ID)).ifPresent(r -> r.getView(true));
    }
}
