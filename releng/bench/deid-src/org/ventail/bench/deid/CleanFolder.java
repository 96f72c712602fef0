package org.ventail.bench.deid;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.model.VentailException;
import org.ventail.deid.DicomCleaner;
import org.ventail.deid.profile.ProfileReader;
import org.ventail.io.dicom.DicomFrames;
import org.ventail.verify.text.BurnedInText;

/**
 * Cleans every file of a folder with the default profile on all cores: {@code CleanFolder IN OUT [text]}; prints seconds and
 * CPU seconds without start-up. With {@code text} it reads the cleaned files again and looks for text in all of them, as the check does.
 */
public final class CleanFolder {
    private static final double NS = 1e9;

    private CleanFolder() {
    }

    /** Cleans. */
    public static void main(String[] args) throws IOException, VentailException {
        Path out = Files.createDirectories(Path.of(args[1]));
        DeidContext context = new DeidContext("sub-bench", new byte[32], -7, false, ProfileReader.shippedDefault());
        DicomCleaner cleaner = new DicomCleaner();
        List<Path> files;
        try (Stream<Path> s = Files.list(Path.of(args[0]))) {
            files = s.sorted().toList();
        }
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        files.parallelStream().forEach(f -> clean(cleaner, f, out.resolve(f.getFileName().toString()), context));
        if (args.length > 2) {
            look(files.stream().map(f -> out.resolve(f.getFileName().toString())).toList());
        }
        System.out.printf(Locale.ROOT, "%.3f %.3f%n", (System.nanoTime() - start) / NS, (system.getProcessCpuTime() - cpu) / NS);
    }

    private static void look(List<Path> files) throws VentailException {
        try (BurnedInText finder = new BurnedInText()) {
            BurnedInText.Found found = finder.in(files, new DicomFrames(), Map.of(), new NullProgressMonitor());
            if (found.pictures() != files.size()) {
                throw new IllegalStateException(found.pictures() + " pictures in " + files.size() + " files");
            }
        }
    }

    private static void clean(DicomCleaner cleaner, Path in, Path out, DeidContext context) {
        try {
            cleaner.clean(in, out, context, null);
        } catch (VentailException e) {
            throw new IllegalStateException(e);
        }
    }
}
