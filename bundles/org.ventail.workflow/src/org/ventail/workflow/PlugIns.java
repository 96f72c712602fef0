package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs a team's own bundles from {@code <home>/plugins/*.jar} at start-up, so that a check is added by putting one file
 * in one folder. A bundle that does not resolve is named and left out.
 */
public final class PlugIns {
    private static final Logger LOG = LoggerFactory.getLogger(PlugIns.class);

    private PlugIns() {
    }

    /**
     * Installs and starts them; they are gone with the framework's next clean start.
     *
     * @param context of the application that starts
     * @param home state of this installation
     */
    public static void install(BundleContext context, Path home) throws IOException {
        Path folder = home.resolve("plugins");
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Bundle> installed = new ArrayList<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : jars) {
                try {
                    installed.add(context.installBundle(jar.toUri().toString()));
                } catch (BundleException e) {
                    LOG.warn("plug-in {} left out: {}", jar.getFileName(), e.getMessage());
                }
            }
        }
        for (Bundle b : installed) {
            start(b);
        }
    }

    private static void start(Bundle b) {
        try {
            b.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            LOG.warn("plug-in {} left out: {}", b.getSymbolicName(), e.getMessage());
        }
    }
}
