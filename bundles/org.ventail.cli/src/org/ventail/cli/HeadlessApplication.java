package org.ventail.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.FrameworkUtil;

/** The command line: what it returns is the exit code of the process. */
public final class HeadlessApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        System.out.println("Ventail " + FrameworkUtil.getBundle(HeadlessApplication.class).getVersion());
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // runs to its end on the main thread
    }
}
