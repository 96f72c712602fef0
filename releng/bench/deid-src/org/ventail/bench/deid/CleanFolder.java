package org.ventail.bench.deid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.model.VentailException;
import org.ventail.deid.DicomCleaner;
import org.ventail.deid.profile.ProfileReader;

/** Cleans every file of a folder with the default profile on all cores: {@code CleanFolder IN OUT}; prints seconds without start-up. */
public final class CleanFolder {
    private CleanFolder() {
    }

    /** Cleans. */
    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[1]));
        DeidContext context = new DeidContext("sub-bench", new byte[32], -7, false, ProfileReader.shippedDefault());
        DicomCleaner cleaner = new DicomCleaner();
        List<Path> files;
        try (Stream<Path> s = Files.list(Path.of(args[0]))) {
            files = s.sorted().toList();
        }
        long start = System.nanoTime();
        files.parallelStream().forEach(f -> clean(cleaner, f, out.resolve(f.getFileName().toString()), context));
        System.out.printf(java.util.Locale.ROOT, "%.3f%n", (System.nanoTime() - start) / 1e9);
    }

    private static void clean(DicomCleaner cleaner, Path in, Path out, DeidContext context) {
        try {
            cleaner.clean(in, out, context, null);
        } catch (VentailException e) {
            throw new IllegalStateException(e);
        }
    }
}
