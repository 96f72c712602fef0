package org.ventail.deface;

import java.util.stream.IntStream;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/**
 * Makes a small copy of a scan to search in: the first time point, block means, voxels of at least about
 * {@value #TARGET_MM} mm along each axis, real values (CT: as the scan's header scales them). Values that are no
 * numbers count as the smallest.
 */
final class ReducedScan {
    static final double TARGET_MM = 2;

    private ReducedScan() {
    }

    static ScalarGrid of(Volume volume, SubMonitor monitor) {
        Geometry g = volume.geometry();
        Spacing s = g.spacingMm();
        int fx = factor(s.xMm());
        int fy = factor(s.yMm());
        int fz = factor(s.zMm());
        Geometry small = ScalarGrid.blocks(g, fx, fy, fz);
        float[] out = new float[small.size()];
        float nothing = volume.data().floating() ? (float) Background.lowest(volume, 0) : 0;
        IntStream.range(0, small.nz()).parallel().forEach(k -> {
            if (monitor.isCanceled()) {
                return;
            }
            float[] sums = new float[small.nx() * small.ny()];
            int planes = Math.min(fz, g.nz() - k * fz);
            for (int z = k * fz; z < k * fz + planes; z++) {
                addPlane(volume, z, fx, fy, small.nx(), nothing, sums);
            }
            finishPlane(volume, small, k, fx, fy, planes, sums, out);
        });
        monitor.checkCanceled();
        return new ScalarGrid(small, out);
    }

    static int factor(double spacingMm) {
        return (int) Math.max(1, Math.floor(TARGET_MM / spacingMm + 0.26));
    }

    private static void addPlane(Volume volume, int z, int fx, int fy, int width, float nothing, float[] sums) {
        Geometry g = volume.geometry();
        float[] row = new float[g.nx()];
        for (int y = 0; y < g.ny(); y++) {
            readRow(volume.data(), g.index(0, y, z), nothing, row);
            int at = y / fy * width;
            for (int x = 0; x < row.length; x++) {
                sums[at + x / fx] += row[x];
            }
        }
    }

    private static void finishPlane(Volume volume, Geometry small, int k, int fx, int fy, int planes, float[] sums,
            float[] out) {
        Geometry g = volume.geometry();
        float slope = (float) volume.rescale().slope();
        float intercept = (float) volume.rescale().intercept();
        for (int j = 0; j < small.ny(); j++) {
            int rows = Math.min(fy, g.ny() - j * fy);
            for (int i = 0; i < small.nx(); i++) {
                int n = planes * rows * Math.min(fx, g.nx() - i * fx);
                out[small.index(i, j, k)] = slope * sums[i + small.nx() * j] / n + intercept;
            }
        }
    }

    /**
     * Stored values of a row as floats; the common type has its own loop because this reads every voxel of the scan.
     */
    private static void readRow(VoxelData data, int from, float nothing, float[] row) {
        if (data instanceof VoxelData.Shorts s) {
            int mask = s.signed() ? -1 : 0xffff;
            for (int x = 0; x < row.length; x++) {
                row[x] = s.array()[from + x] & mask;
            }
        } else {
            for (int x = 0; x < row.length; x++) {
                double v = data.get(from + x);
                row[x] = Double.isFinite(v) ? (float) v : nothing;
            }
        }
    }
}
