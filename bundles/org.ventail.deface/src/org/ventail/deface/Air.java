package org.ventail.deface;

import java.util.Arrays;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Volume;

/**
 * A scan's own air at one time point: stored values of voxels that lie well outside the body, drawn by a hash of the
 * voxel's index, so that noise looks like noise and the same scan gives the same bytes. CT: always their middle value.
 * A scan without air gets its lowest value (CT: -1000 HU). Immutable.
 */
final class Air {
    private static final int SAMPLES = 4096;
    /** Samples keep away from the body by this. */
    private static final double AWAY_MM = 8;
    private static final double CT_AIR_HU = -1000;
    private static final int FEWEST = 64;

    private final double[] stored;

    private Air(double[] stored) {
        this.stored = stored;
    }

    /** The stored value for a voxel. */
    double at(int index) {
        return stored.length == 1 ? stored[0] : stored[(int) ((Hash.mixed(index) >>> 33) * stored.length >>> 31)];
    }

    /** The mean of the stored values. */
    double mean() {
        return Arrays.stream(stored).average().orElseThrow();
    }

    /**
     * Voxels of a grid in air, spread evenly.
     *
     * @param away distance from the body on a small grid, mm
     */
    static int[] places(Geometry g, ScalarGrid away) {
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

    /** @param offset where the time point begins in the stored values */
    static Air of(Volume volume, int[] places, int offset, IntensityScale scale) {
        double[] v = new double[places.length];
        int n = 0;
        for (int p : places) {
            double stored = volume.data().get(offset + p);
            if (Double.isFinite(stored) && !scale.tissue((float) volume.rescale().toReal(stored))) {
                v[n++] = stored;
            }
        }
        if (n < FEWEST) {
            return new Air(new double[] {scale.ct() ? volume.rescale().toStored(CT_AIR_HU - scale.offset()) : lowest(
                    volume, offset)});
        }
        double[] air = Arrays.copyOf(v, n);
        if (scale.ct()) {
            Arrays.sort(air);
            return new Air(new double[] {air[n / 2]});
        }
        return new Air(air);
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
}
