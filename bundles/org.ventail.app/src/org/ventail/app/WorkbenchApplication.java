package org.ventail.app;

import java.io.IOException;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.ventail.workflow.Home;
import org.ventail.workflow.InterruptGuard;
import org.ventail.workflow.PlugIns;

/** The workbench. */
public final class WorkbenchApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) throws IOException {
        PlugIns.install(FrameworkUtil.getBundle(WorkbenchApplication.class).getBundleContext(), Home.usual());
        Object args = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        StartArguments start = args instanceof String[] a ? StartArguments.parse(a) : StartArguments.NONE;
        Display.setAppName("Ventail");
        Display display = PlatformUI.createDisplay();
        try (InterruptGuard guard = InterruptGuard.install(WorkbenchApplication::close)) {
            int code = PlatformUI.createAndRunWorkbench(display, new VentailWorkbenchAdvisor(start));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : guard.exitCode().orElse(EXIT_OK);
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        close();
    }

    /** As if the window had been closed; what runs is asked to stop first. */
    private static void close() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
