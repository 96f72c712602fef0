package org.ventail.cli;

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
final class PlugIns {
    private static final Logger LOG = LoggerFactory.getLogger(PlugIns.class);

    private PlugIns() {
    }

    static void install(BundleContext context, String[] args) throws IOException {
        Path folder = Home.from(args).resolve("plugins");
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
