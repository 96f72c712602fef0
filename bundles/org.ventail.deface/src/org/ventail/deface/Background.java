package org.ventail.deface;

import java.util.Arrays;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/**
 * Fills a mask with the scan's own air: stored values drawn from voxels that lie well outside the body, by a hash of
 * the voxel's index, so that noise looks like noise and the same scan gives the same bytes. A scan without air gets
 * its lowest value (CT: -1000 HU).
 */
final class Background {
    private static final int SAMPLES = 4096;
    /** Samples keep away from the body by this. */
    private static final double AWAY_MM = 8;
    private static final double CT_AIR_HU = -1000;
    private static final int FEWEST = 64;

    private Background() {
    }

    /** @param away distance from the body on a small grid, mm */
    static VoxelData filled(Volume volume, Mask mask, ScalarGrid away, IntensityScale scale, IProgressMonitor monitor) {
        int[] places = places(volume.geometry(), mask, away);
        VoxelData out = volume.data().copy();
        int size = volume.geometry().size();
        for (int t = 0; t < volume.timePoints(); t++) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            double[] air = air(volume, places, t * size, scale);
            for (int i = mask.nextSet(0); i >= 0; i = mask.nextSet(i + 1)) {
                out.set(t * size + i, air[(int) Long.remainderUnsigned(mixed(i), air.length)]);
            }
        }
        return out;
    }

    /**
     * Voxels in air, spread evenly over the grid; outside the mask, so that what is drawn can be seen to be the
     * scan's own.
     */
    private static int[] places(Geometry g, Mask mask, ScalarGrid away) {
        Affine m = away.geometry().lpsToVoxel().compose(g.voxelToLps());
        int step = Math.max(1, g.size() / (8 * SAMPLES));
        int[] found = new int[g.size() / step + 1];
        int n = 0;
        for (int i = 0; i < g.size(); i += step) {
            int x = i % g.nx();
            int y = i / g.nx() % g.ny();
            int z = i / (g.nx() * g.ny());
            float d = away.at(m.x(x, y, z), m.y(x, y, z), m.z(x, y, z));
            if (d > AWAY_MM) {
                found[n++] = i;
            }
        }
        return Arrays.copyOf(found, n);
    }

    private static double[] air(Volume volume, int[] places, int offset, IntensityScale scale) {
        double[] v = new double[places.length];
        int n = 0;
        for (int p : places) {
            double stored = volume.data().get(offset + p);
            if (Double.isFinite(stored) && !scale.tissue((float) volume.rescale().toReal(stored))) {
                v[n++] = stored;
            }
        }
        if (n < FEWEST) {
            return new double[] {scale.ct() ? volume.rescale().toStored(CT_AIR_HU - scale.offset()) : lowest(volume,
                    offset)};
        }
        double[] air = Arrays.copyOf(v, n);
        if (scale.ct()) {
            Arrays.sort(air);
            return new double[] {air[n / 2]};
        }
        return air;
    }

    /** The lowest stored value of the time point that begins there; 0 if none is a number. */
    static double lowest(Volume volume, int offset) {
        double low = Double.POSITIVE_INFINITY;
        for (int i = offset; i < offset + volume.geometry().size(); i++) {
            double v = volume.data().get(i);
            low = Double.isFinite(v) && v < low ? v : low;
        }
        return Double.isFinite(low) ? low : 0;
    }

    /** A well-mixed function of an index (the finaliser of SplitMix64). */
    private static long mixed(long i) {
        long h = (i + 1) * 0x9e3779b97f4a7c15L;
        h = (h ^ h >>> 30) * 0xbf58476d1ce4e5b9L;
        h = (h ^ h >>> 27) * 0x94d049bb133111ebL;
        return h ^ h >>> 31;
    }
}
