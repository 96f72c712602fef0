package org.ventail.cli;

import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.ventail.workflow.InterruptGuard;
import org.ventail.workflow.Pipeline;
import org.ventail.workflow.PlugIns;

/** Starts the command line inside Equinox; what it returns becomes the exit code of the process. */
public final class HeadlessApplication implements IApplication {
    private static final long SERVICE_WAIT_MILLIS = 10_000;

    @Override
    public Object start(IApplicationContext context) throws Exception {
        String[] args = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        context.applicationRunning();
        BundleContext bundles = FrameworkUtil.getBundle(HeadlessApplication.class).getBundleContext();
        PlugIns.install(bundles, Home.from(args));
        NullProgressMonitor monitor = new NullProgressMonitor();
        ServiceTracker<Pipeline, Pipeline> pipelines = new ServiceTracker<>(bundles, Pipeline.class, null);
        pipelines.open();
        try (InterruptGuard guard = InterruptGuard.install(() -> stop(monitor))) {
            String version = bundles.getBundle().getVersion().toString();
            Session session = new Session(() -> await(pipelines), version, monitor, System.out, System.err);
            int code = new CommandRunner(session).run(args);
            return code == ExitCode.CANCELLED ? guard.exitCode().orElse(code) : code;
        } finally {
            pipelines.close();
        }
    }

    private static void stop(IProgressMonitor monitor) {
        monitor.setCanceled(true);
        System.err.println("Stopping; what is half-made is put away first. Once more ends at once.");
    }

    private static Optional<Pipeline> await(ServiceTracker<Pipeline, Pipeline> pipelines) {
        try {
            return Optional.ofNullable(pipelines.waitForService(SERVICE_WAIT_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void stop() {
        // the framework goes down only after the command has ended; a signal cancels it through the interrupt guard
    }
}
