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
        Geometry small = ScalarGrid.blocks(g, factor(s.xMm()), factor(s.yMm()), factor(s.zMm()));
        float nothing = volume.data().floating() ? (float) Air.lowest(volume, 0) : 0;
        Planes planes = new Planes(volume, small, factor(s.xMm()), factor(s.yMm()), factor(s.zMm()), nothing);
        float[] out = new float[small.size()];
        IntStream.range(0, small.nz()).parallel().forEach(k -> {
            if (!monitor.isCanceled()) {
                planes.mean(k, out);
            }
        });
        monitor.checkCanceled();
        return new ScalarGrid(small, out);
    }

    static int factor(double spacingMm) {
        return (int) Math.max(1, Math.floor(TARGET_MM / spacingMm + 0.26));
    }

    /** Adds up blocks, one row of them after the other. */
    private record Planes(Volume volume, Geometry small, int fx, int fy, int fz, float nothing) {
        void mean(int k, float[] out) {
            Geometry g = volume.geometry();
            float slope = (float) volume.rescale().slope();
            float intercept = (float) volume.rescale().intercept();
            int planes = Math.min(fz, g.nz() - k * fz);
            for (int j = 0; j < small.ny(); j++) {
                int rows = Math.min(fy, g.ny() - j * fy);
                float[] sums = volume.data() instanceof VoxelData.Shorts s ? sums(s, j, k, rows, planes)
                        : sums(volume.data(), j, k, rows, planes);
                for (int i = 0; i < small.nx(); i++) {
                    int n = planes * rows * Math.min(fx, g.nx() - i * fx);
                    out[small.index(i, j, k)] = slope * sums[i] / n + intercept;
                }
            }
        }

        /** The common type has its own way, because this reads every voxel of the scan. Whole numbers: they all fit. */
        private float[] sums(VoxelData.Shorts data, int j, int k, int rows, int planes) {
            Geometry g = volume.geometry();
            int[] sums = new int[small.nx()];
            int mask = data.signed() ? -1 : 0xffff;
            for (int n = 0; n < rows * planes; n++) {
                addRow(data.array(), g.index(0, j * fy + n % rows, k * fz + n / rows), mask, sums);
            }
            float[] out = new float[sums.length];
            for (int i = 0; i < sums.length; i++) {
                out[i] = sums[i];
            }
            return out;
        }

        private void addRow(short[] a, int from, int mask, int[] sums) {
            int whole = volume.geometry().nx() / fx;
            if (fx == 4) {
                for (int i = 0; i < whole; i++) {
                    sums[i] += (a[from + 4 * i] & mask) + (a[from + 4 * i + 1] & mask) + (a[from + 4 * i + 2] & mask)
                            + (a[from + 4 * i + 3] & mask);
                }
            } else if (fx == 2) {
                for (int i = 0; i < whole; i++) {
                    sums[i] += (a[from + 2 * i] & mask) + (a[from + 2 * i + 1] & mask);
                }
            } else {
                for (int x = from; x < from + whole * fx; x++) {
                    sums[(x - from) / fx] += a[x] & mask;
                }
            }
            for (int x = whole * fx; x < volume.geometry().nx(); x++) {
                sums[whole] += a[from + x] & mask;
            }
        }

        private float[] sums(VoxelData data, int j, int k, int rows, int planes) {
            Geometry g = volume.geometry();
            float[] sums = new float[small.nx()];
            for (int n = 0; n < rows * planes; n++) {
                int from = g.index(0, j * fy + n % rows, k * fz + n / rows);
                for (int x = 0; x < g.nx(); x++) {
                    double v = data.get(from + x);
                    sums[x / fx] += Double.isFinite(v) ? (float) v : nothing;
                }
            }
            return sums;
        }
    }
}
