package org.ventail.deface;

import java.util.stream.IntStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;

/**
 * Evaluates a condition at every voxel of a scan's own grid, on all cores; each core writes whole words of the mask.
 */
final class NativeMask {
    private static final int BLOCK = 1 << 14;

    private NativeMask() {
    }

    /** A condition on voxel coordinates; called from several threads. */
    @FunctionalInterface
    interface Condition {
        boolean holds(int x, int y, int z);
    }

    static Mask where(Geometry g, Condition condition, IProgressMonitor monitor) {
        long[] words = new long[(g.size() + 63) >> 6];
        int blocks = (g.size() + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(b -> {
            if (!monitor.isCanceled()) {
                fill(g, condition, words, b * BLOCK, Math.min(g.size(), (b + 1) * BLOCK));
            }
        });
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        return Mask.ofWords(g, words);
    }

    private static void fill(Geometry g, Condition condition, long[] words, int from, int to) {
        int x = from % g.nx();
        int y = from / g.nx() % g.ny();
        int z = from / (g.nx() * g.ny());
        for (int i = from; i < to; i++) {
            if (condition.holds(x, y, z)) {
                words[i >> 6] |= 1L << i;
            }
            if (++x == g.nx()) {
                x = 0;
                if (++y == g.ny()) {
                    y = 0;
                    z++;
                }
            }
        }
    }
}
