package org.ventail.app;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ventail.ui.notice.Notices;
import org.ventail.ui.work.TaskBoard;
import org.ventail.ui.work.Work;

/** Opens the window, remembers the layout, and opens what the start arguments name. */
final class VentailWorkbenchAdvisor extends WorkbenchAdvisor {
    private static final long PATIENCE_MILLIS = 5000;
    private static final Logger LOG = LoggerFactory.getLogger(VentailWorkbenchAdvisor.class);
    private final StartArguments start;

    VentailWorkbenchAdvisor(StartArguments start) {
        this.start = start;
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return start.firstPerspective();
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new VentailWindowAdvisor(configurer);
    }

    @Override
    public void postStartup() {
        if (start.perspective().isPresent() || start.result().isPresent()) {
            show(start.firstPerspective());
        }
        Work work = PlatformUI.getWorkbench().getService(Work.class);
        start.folder().ifPresent(folder -> work.open(folder, () -> start.result().ifPresent(work::takeUp)));
    }

    /** The networks' runtime must not go while networks run: what runs is stopped and waited for. */
    @Override
    public boolean preShutdown() {
        if (!PlatformUI.getWorkbench().getService(TaskBoard.class).end(PATIENCE_MILLIS)) {
            LOG.warn("something still runs while the workbench closes");
        }
        return true;
    }

    private static void show(String perspective) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        try {
            workbench.showPerspective(perspective, workbench.getActiveWorkbenchWindow());
        } catch (WorkbenchException e) {
            Notices.show(e);
        }
    }

    @Override
    public void eventLoopException(Throwable exception) {
        // the one place where what nobody expected arrives
        Notices.show(exception);
    }
}
