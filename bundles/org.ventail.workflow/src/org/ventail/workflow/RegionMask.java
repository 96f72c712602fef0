package org.ventail.workflow;

import java.util.stream.IntStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.io.Region;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;

/** A part of space as a mask: the voxels of a grid whose centres lie in it. */
final class RegionMask {
    /** A multiple of 64, so that no two cores write one word. */
    private static final int BLOCK = 1 << 14;

    private RegionMask() {
    }

    static Mask of(Geometry g, Region region, IProgressMonitor monitor) {
        long[] words = new long[(g.size() + 63) >> 6];
        IntStream.range(0, (g.size() + BLOCK - 1) / BLOCK).parallel().forEach(b -> {
            if (monitor == null || !monitor.isCanceled()) {
                block(g, region, words, b * BLOCK, Math.min(g.size(), (b + 1) * BLOCK));
            }
        });
        if (monitor != null && monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        return Mask.ofWords(g, words);
    }

    private static void block(Geometry g, Region region, long[] words, int from, int to) {
        Affine m = g.voxelToLps();
        for (int i = from; i < to; i++) {
            int x = i % g.nx();
            int y = i / g.nx() % g.ny();
            int z = i / g.nx() / g.ny();
            if (region.contains(m.x(x, y, z), m.y(x, y, z), m.z(x, y, z))) {
                words[i >> 6] |= 1L << i;
            }
        }
    }

    /** The space of the voxels of a mask. */
    static Region space(Mask mask) {
        Geometry g = mask.geometry();
        Affine m = g.lpsToVoxel();
        return (x, y, z) -> {
            int i = (int) Math.round(m.x(x, y, z));
            int j = (int) Math.round(m.y(x, y, z));
            int k = (int) Math.round(m.z(x, y, z));
            return g.contains(i, j, k) && mask.get(i, j, k);
        };
    }
}
