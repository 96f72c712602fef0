package org.ventail.render;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/**
 * A grid of floats on its way to a {@link SkinField}: read from a scan, averaged, smoothed, freed of specks, padded.
 * Each step makes a new grid or works in the array it owns.
 */
record FieldGrid(Geometry geometry, float[] values) {
    /** Voxels finer than this are averaged in blocks that stay below it. */
    private static final double BLOCK_LIMIT_MM = 1.3;
    /** Axes coarser than this are not smoothed: their slices are averages already. */
    private static final double SMOOTHING_LIMIT_MM = 2.0;
    /** Border of air on each side. */
    private static final int PAD = 2;

    /** First time point of a scan, averaged to about a millimetre and smoothed with (1 2 1)/4 along each fine axis. */
    static FieldGrid of(Volume volume) {
        Geometry g = volume.geometry();
        int[] block = {block(g.spacingMm().xMm(), g.nx()), block(g.spacingMm().yMm(), g.ny()),
                block(g.spacingMm().zMm(), g.nz())};
        return blocks(volume, block).smoothed();
    }

    private static int block(double spacingMm, int n) {
        return Math.max(1, Math.min(n, (int) Math.floor(BLOCK_LIMIT_MM / spacingMm)));
    }

    private static FieldGrid blocks(Volume volume, int[] b) {
        Geometry g = volume.geometry();
        int nx = g.nx() / b[0];
        int ny = g.ny() / b[1];
        int nz = g.nz() / b[2];
        Affine toBlocks = Affine.ofRows(b[0], 0, 0, (b[0] - 1) / 2.0, 0, b[1], 0, (b[1] - 1) / 2.0, 0, 0, b[2],
                (b[2] - 1) / 2.0);
        float[] out = new float[nx * ny * nz];
        float scale = 1f / (b[0] * b[1] * b[2]);
        float nothing = lowest(volume);
        IntStream.range(0, nz).parallel().forEach(z -> {
            float[] row = new float[nx];
            for (int y = 0; y < ny; y++) {
                Arrays.fill(row, 0);
                for (int k = 0; k < b[1] * b[2]; k++) {
                    addRow(volume, g.index(0, y * b[1] + k % b[1], z * b[2] + k / b[1]), b[0], nothing, row);
                }
                for (int x = 0; x < nx; x++) {
                    out[x + nx * (y + ny * z)] = row[x] * scale;
                }
            }
        });
        return new FieldGrid(new Geometry(nx, ny, nz, g.voxelToLps().compose(toBlocks)), out);
    }

    private static void addRow(Volume volume, int from, int block, float nothing, float[] row) {
        VoxelData data = volume.data();
        float slope = (float) volume.rescale().slope();
        float intercept = (float) volume.rescale().intercept();
        for (int x = 0, i = from; x < row.length; x++) {
            float sum = 0;
            for (int k = 0; k < block; k++) {
                float v = slope * (float) data.get(i++) + intercept;
                sum += Float.isFinite(v) ? v : nothing;
            }
            row[x] += sum;
        }
    }

    /** What stands in for values that are no numbers: they are padding, and padding is air. */
    private static float lowest(Volume volume) {
        if (!volume.data().floating()) {
            return 0;
        }
        float low = Float.POSITIVE_INFINITY;
        for (int i = 0; i < volume.geometry().size(); i++) {
            float v = (float) volume.value(i);
            low = Float.isFinite(v) && v < low ? v : low;
        }
        return Float.isFinite(low) ? low : 0;
    }

    private FieldGrid smoothed() {
        float[] a = values;
        if (geometry.spacingMm().xMm() <= SMOOTHING_LIMIT_MM) {
            a = smoothedInRows(a);
        }
        if (geometry.spacingMm().yMm() <= SMOOTHING_LIMIT_MM) {
            a = smoothedAcrossRows(a, 1, geometry.ny());
        }
        if (geometry.spacingMm().zMm() <= SMOOTHING_LIMIT_MM) {
            a = smoothedAcrossRows(a, geometry.ny(), geometry.nz());
        }
        return new FieldGrid(geometry, a);
    }

    private float[] smoothedInRows(float[] in) {
        float[] out = new float[in.length];
        int nx = geometry.nx();
        IntStream.range(0, geometry.ny() * geometry.nz()).parallel().forEach(row -> {
            int first = row * nx;
            int last = first + nx - 1;
            for (int i = first; i <= last; i++) {
                out[i] = 0.25f * (in[Math.max(first, i - 1)] + in[Math.min(last, i + 1)]) + 0.5f * in[i];
            }
        });
        return out;
    }

    /** @param stride from a row to its neighbour, in rows, of which there are {@code n} */
    private float[] smoothedAcrossRows(float[] in, int stride, int n) {
        float[] out = new float[in.length];
        int nx = geometry.nx();
        IntStream.range(0, geometry.ny() * geometry.nz()).parallel().forEach(row -> {
            int place = row / stride % n;
            int here = row * nx;
            int before = place > 0 ? here - stride * nx : here;
            int after = place < n - 1 ? here + stride * nx : here;
            for (int x = 0; x < nx; x++) {
                out[here + x] = 0.25f * (in[before + x] + in[after + x]) + 0.5f * in[here + x];
            }
        });
        return out;
    }

    /** The same grid with a number taken from every value. */
    FieldGrid minus(float threshold) {
        float[] out = new float[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = values[i] - threshold;
        }
        return new FieldGrid(geometry, out);
    }

    /** The same grid without the positive islands below that size, see {@link Islands}. */
    FieldGrid despeckled(double keepMl) {
        Islands.sink(this, keepMl);
        return this;
    }

    /** The same values within a border of that value. */
    FieldGrid padded(float border) {
        int nx = geometry.nx() + 2 * PAD;
        int ny = geometry.ny() + 2 * PAD;
        int nz = geometry.nz() + 2 * PAD;
        float[] out = new float[nx * ny * nz];
        Arrays.fill(out, border);
        for (int z = 0; z < geometry.nz(); z++) {
            for (int y = 0; y < geometry.ny(); y++) {
                System.arraycopy(values, geometry.index(0, y, z), out, PAD + nx * (y + PAD + ny * (z + PAD)),
                        geometry.nx());
            }
        }
        Affine shift = Affine.translate(-PAD, -PAD, -PAD);
        return new FieldGrid(new Geometry(nx, ny, nz, geometry.voxelToLps().compose(shift)), out);
    }

    /** A negative value that stands for air: the mean of what is negative, or -1 if nothing is. */
    float air() {
        double sum = 0;
        int n = 0;
        for (float v : values) {
            if (v < 0) {
                sum += v;
                n++;
            }
        }
        return n == 0 ? -1 : (float) (sum / n);
    }
}
