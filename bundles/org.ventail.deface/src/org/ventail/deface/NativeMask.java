package org.ventail.deface;

import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;

/**
 * Evaluates a condition at every voxel of a scan's own grid, on all cores, in leaps where its sign cannot change; each
 * core writes whole words of the mask.
 */
final class NativeMask {
    /** A multiple of the 64 bits of a word. */
    private static final int BLOCK = 1 << 16;

    private NativeMask() {
    }

    /** @param condition makes the condition anew for each thread */
    static Mask where(Geometry g, Supplier<RowCondition> condition, IProgressMonitor monitor) {
        long[] words = new long[(g.size() + 63) >> 6];
        forEachBlock(g.size(), monitor, (from, to) -> fill(g, condition.get(), words, from, to));
        return Mask.ofWords(g, words);
    }

    /** What to do with the voxels from one linear index to before another. */
    @FunctionalInterface
    interface Block {
        void run(int from, int to);
    }

    /**
     * Cuts linear indices into blocks of whole words and works on them on all cores.
     *
     * @throws OperationCanceledException after a cancel
     */
    static void forEachBlock(int size, IProgressMonitor monitor, Block block) {
        IntStream.range(0, (size + BLOCK - 1) / BLOCK).parallel().forEach(b -> {
            if (!monitor.isCanceled()) {
                block.run(b * BLOCK, (int) Math.min(size, (b + 1L) * BLOCK));
            }
        });
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }

    private static void fill(Geometry g, RowCondition condition, long[] words, int from, int to) {
        int i = from;
        while (i < to) {
            int row = i / g.nx();
            int start = row * g.nx();
            condition.to(row % g.ny(), row / g.ny());
            fillRow(condition, words, start, i - start, Math.min(g.nx(), to - start));
            i = start + g.nx();
        }
    }

    private static void fillRow(RowCondition condition, long[] words, int start, int from, int to) {
        int x = from;
        while (x < to) {
            float margin = condition.margin(x);
            int next = Math.min(to, x + 1 + (int) Math.abs(margin));
            if (margin > 0) {
                set(words, start + x, start + next);
            }
            x = next;
        }
    }

    private static void set(long[] words, int from, int to) {
        int first = from >> 6;
        int last = (to - 1) >> 6;
        long head = -1L << from;
        long tail = -1L >>> -to;
        if (first == last) {
            words[first] |= head & tail;
            return;
        }
        words[first] |= head;
        for (int w = first + 1; w < last; w++) {
            words[w] = -1L;
        }
        words[last] |= tail;
    }
}
