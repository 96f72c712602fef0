package org.ventail.bench.deid;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.io.FolderCohortReader;

/**
 * Finds the series of a folder as {@code scan} does: {@code ScanFolder FOLDER}. Prints CPU seconds of the start, of the first scan and of
 * the fifth, and wall seconds of the fifth.
 */
public final class ScanFolder {
    private static final double NS = 1e9;
    private static final int TIMES = 5;

    private ScanFolder() {
    }

    /** Scans. */
    public static void main(String[] args) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double[] cpu = new double[TIMES + 1];
        cpu[0] = system.getProcessCpuTime() / NS;
        double wall = 0;
        // the table's own rows are of one scan: the later ones are asked for
        int times = Boolean.getBoolean("again") ? TIMES : 1;
        for (int i = 1; i <= times; i++) {
            long start = System.nanoTime();
            FolderCohortReader.standard().scan(Path.of(args[0]), new NullProgressMonitor());
            wall = (System.nanoTime() - start) / NS;
            cpu[i] = system.getProcessCpuTime() / NS;
        }
        System.out.printf(Locale.ROOT, "%.2f %.2f %.2f %.2f%n", cpu[0], cpu[1] - cpu[0], cpu[times] - cpu[times - 1], wall);
    }
}
