package org.ventail.verify.anatomy;

import java.util.stream.IntStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/**
 * Voxels whose stored value differs between two scans of one grid, at any time point. Compared bit by bit, whatever a
 * mask claims.
 *
 * @param all how many
 * @param inBrain how many of them lie in the brain
 * @param outsideMask how many of them lie outside the mask that claims to hold them all
 * @param firstInBrain linear grid index of one in the brain, or -1
 * @param firstOutsideMask linear grid index of one outside the mask, or -1
 */
record VoxelChanges(long all, long inBrain, long outsideMask, int firstInBrain, int firstOutsideMask) {
    /** Grids nearer than this are the same. */
    static final double SAME_PLACE_MM = 1e-3;
    private static final VoxelChanges NONE = new VoxelChanges(0, 0, 0, -1, -1);

    /** Compares two scans that have passed {@link #comparable}. */
    static VoxelChanges between(Volume before, Volume after, Mask brain, Mask claimed,
            IProgressMonitor monitor) {
        int slices = before.geometry().nz() * before.timePoints();
        int sliceSize = before.geometry().nx() * before.geometry().ny();
        return IntStream.range(0, slices).parallel()
                .mapToObj(s -> slice(before, after, brain, claimed, s * sliceSize, sliceSize, monitor))
                .reduce(NONE, VoxelChanges::plus);
    }

    /** Whether size, place, pixel type, scaling and number of time points are the same. */
    static boolean comparable(Volume a, Volume b) {
        return a.geometry().sameGrid(b.geometry(), SAME_PLACE_MM) && a.timePoints() == b.timePoints()
                && a.rescale().equals(b.rescale()) && a.data().getClass() == b.data().getClass()
                && a.data().signed() == b.data().signed();
    }

    private static VoxelChanges slice(Volume before, Volume after, Mask brain, Mask claimed, int from, int length,
            IProgressMonitor monitor) {
        if (monitor != null && monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        VoxelData a = before.data();
        VoxelData b = after.data();
        int grid = before.geometry().size();
        long all = 0;
        long inBrain = 0;
        long outside = 0;
        int firstInBrain = -1;
        int firstOutside = -1;
        for (int i = from; i < from + length; i++) {
            if (Double.doubleToRawLongBits(a.get(i)) == Double.doubleToRawLongBits(b.get(i))) {
                continue;
            }
            int voxel = i % grid;
            all++;
            if (brain.get(voxel)) {
                inBrain++;
                firstInBrain = firstInBrain < 0 ? voxel : firstInBrain;
            }
            if (!claimed.get(voxel)) {
                outside++;
                firstOutside = firstOutside < 0 ? voxel : firstOutside;
            }
        }
        return new VoxelChanges(all, inBrain, outside, firstInBrain, firstOutside);
    }

    private VoxelChanges plus(VoxelChanges o) {
        return new VoxelChanges(all + o.all, inBrain + o.inBrain, outsideMask + o.outsideMask,
                firstInBrain < 0 ? o.firstInBrain : firstInBrain,
                firstOutsideMask < 0 ? o.firstOutsideMask : firstOutsideMask);
    }
}
