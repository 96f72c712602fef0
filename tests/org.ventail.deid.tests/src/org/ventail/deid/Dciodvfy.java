package org.ventail.deid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Debian's validator of DICOM objects (package dicom3tools), which knows the definitions of PS3.3. */
final class Dciodvfy {
    private static final Path PROGRAM = Path.of("/usr/bin/dciodvfy");
    private static final int LONGEST_S = 20;

    private Dciodvfy() {
    }

    /** Skips the calling test where the program is not installed. */
    static void require() {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "not here: dciodvfy of Debian's package dicom3tools");
    }

    /** The errors of a file, without values, numbers of items and offsets: the same twice is the same. */
    static Set<String> errors(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(PROGRAM.toString(), "-new", file.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        if (!process.waitFor(LONGEST_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("dciodvfy does not end");
        }
        Set<String> errors = new TreeSet<>();
        said.lines().filter(l -> l.startsWith("Error"))
                .forEach(l -> errors.add(l.replaceAll("<[^>]*>$", "").replaceAll("\\[\\d+\\]", "").strip()));
        return errors;
    }
}
