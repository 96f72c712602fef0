package org.ventail.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * What a step took.
 *
 * @param wallS seconds on the clock
 * @param cpuS seconds of all cores of this process, the compiler's and the collector's included
 */
record Cost(double wallS, double cpuS) {
    /** A value and what it took to get it. */
    record Of<T>(T value, Cost cost) {
    }

    static <T> Of<T> of(Callable<T> step) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        T value = step.call();
        return new Of<>(value, new Cost((System.nanoTime() - wall) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f %.2f", wallS, cpuS);
    }

    /** As {@link #toString()} writes it. */
    static Cost parse(String text) {
        String[] parts = text.trim().split(" +");
        return new Cost(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    Cost plus(Cost other) {
        return new Cost(wallS + other.wallS, cpuS + other.cpuS);
    }
}
