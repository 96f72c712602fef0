package org.ventail.render;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Runs independent rows on all cores; cancel is looked at before each row. */
final class Rows {
    private Rows() {
    }

    static void forEach(int rows, IProgressMonitor monitor, IntConsumer row) {
        IntStream.range(0, rows).parallel().forEach(y -> {
            if (monitor != null && monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            row.accept(y);
        });
    }
}
