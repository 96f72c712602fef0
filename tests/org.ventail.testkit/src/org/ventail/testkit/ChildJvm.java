package org.ventail.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Starts a second Java process, for tests of locks and of being killed. Works on a class path and inside OSGi. */
public final class ChildJvm {
    /** How long to wait for a child that takes a second: on a busy machine with a busy disk it takes much longer. */
    public static final long PATIENCE_SECONDS = 300;

    private ChildJvm() {
    }

    /**
     * Starts {@code main} of a class.
     *
     * @param main has a {@code main} method
     * @param needed one class of every jar or bundle that the child needs
     */
    public static Process start(Class<?> main, List<Class<?>> needed, String... arguments) throws IOException {
        Set<String> classPath = new LinkedHashSet<>();
        add(classPath, main);
        needed.forEach(c -> add(classPath, c));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1",
                "-Xmx128m", "-cp", String.join(File.pathSeparator, classPath), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** A folder of sources stands for its compiled classes, as bundles in a workspace do. */
    private static void add(Set<String> classPath, Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IllegalStateException("no code source: " + type);
        }
        String location = source.getLocation().getPath().replaceFirst("^(reference:)?file:", "");
        Path path = Path.of(location);
        classPath.add(path.toString());
        if (Files.isDirectory(path.resolve("target").resolve("classes"))) {
            classPath.add(path.resolve("target").resolve("classes").toString());
        }
    }
}
