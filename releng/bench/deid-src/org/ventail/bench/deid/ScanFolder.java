package org.ventail.bench.deid;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.io.FolderCohortReader;

/**
 * Finds the series of a folder as {@code scan} does, once, or with {@code -Dagain=true} five times: {@code ScanFolder FOLDER}. Prints
 * CPU seconds of the start, then CPU and wall seconds of the first scan and of the last.
 */
public final class ScanFolder {
    private static final double NS = 1e9;
    private static final int TIMES = 5;

    private ScanFolder() {
    }

    /** Scans. */
    public static void main(String[] args) throws Exception {
        int times = Boolean.getBoolean("again") ? TIMES : 1;
        // as in the product, where the classes of Eclipse are loaded when it starts
        SubMonitor.convert(new NullProgressMonitor(), 1).split(1);
        System.out.printf(Locale.ROOT, "%.2f", cpu());
        for (int i = 1; i <= times; i++) {
            double before = cpu();
            long start = System.nanoTime();
            FolderCohortReader.standard().scan(Path.of(args[0]), new NullProgressMonitor());
            if (i == 1 || i == times) {
                System.out.printf(Locale.ROOT, " %.2f %.2f", cpu() - before, (System.nanoTime() - start) / NS);
            }
        }
        System.out.println();
    }

    private static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / NS;
    }
}
