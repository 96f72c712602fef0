package org.ventail.workflow;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/**
 * In what two scans really differ, stored value by stored value; no mask is believed.
 *
 * @param ml volume of the changed region in millilitres, as the defacer says
 * @param voxels values that differ, over all time points
 * @param inBrain those of them in the estimate of the brain
 * @param outside those of them outside the changed region
 */
public record Difference(double ml, long voxels, long inBrain, long outside) {
    static final Difference NONE = new Difference(0, 0, 0, 0);
    private static final int BLOCK = 1 << 16;

    /** Compares a scan with what was written of it. @param claimed where it may differ */
    static Difference between(Volume before, Volume after, DefacedVolume claimed) {
        int n = before.data().length();
        if (after.data().length() != n || !after.data().getClass().equals(before.data().getClass())) {
            return new Difference(claimed.changed().volumeMl(), n, claimed.brain().count(), n);
        }
        long[] sums = IntStream.range(0, (n + BLOCK - 1) / BLOCK).parallel()
                .mapToObj(b -> block(before.data(), after.data(), claimed, b * BLOCK, Math.min(n, (b + 1) * BLOCK)))
                .reduce(new long[3], (a, b) -> new long[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]});
        return new Difference(claimed.changed().volumeMl(), sums[0], sums[1], sums[2]);
    }

    private static long[] block(VoxelData a, VoxelData b, DefacedVolume claimed, int from, int to) {
        Mask changed = claimed.changed();
        Mask brain = claimed.brain();
        int grid = changed.geometry().size();
        long[] sums = new long[3];
        for (int i = next(a, b, from, to); i < to; i = next(a, b, i + 1, to)) {
            sums[0]++;
            sums[1] += brain.get(i % grid) ? 1 : 0;
            sums[2] += changed.get(i % grid) ? 0 : 1;
        }
        return sums;
    }

    /** The next index from {@code from} on whose bits differ; {@code to} if there is none. */
    private static int next(VoxelData a, VoxelData b, int from, int to) {
        int found = -1;
        if (a instanceof VoxelData.Bytes x && b instanceof VoxelData.Bytes y) {
            found = Arrays.mismatch(x.array(), from, to, y.array(), from, to);
        } else if (a instanceof VoxelData.Shorts x && b instanceof VoxelData.Shorts y) {
            found = Arrays.mismatch(x.array(), from, to, y.array(), from, to);
        } else if (a instanceof VoxelData.Ints x && b instanceof VoxelData.Ints y) {
            found = Arrays.mismatch(x.array(), from, to, y.array(), from, to);
        } else if (a instanceof VoxelData.Floats x && b instanceof VoxelData.Floats y) {
            found = Arrays.mismatch(x.array(), from, to, y.array(), from, to);
        } else if (a instanceof VoxelData.Doubles x && b instanceof VoxelData.Doubles y) {
            found = Arrays.mismatch(x.array(), from, to, y.array(), from, to);
        }
        return found < 0 ? to : from + found;
    }
}
