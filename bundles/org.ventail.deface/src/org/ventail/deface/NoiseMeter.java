package org.ventail.deface;

import java.util.Arrays;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Volume;

/**
 * Measures noise as the spread of values in small blocks of 3x3x3 voxels: where it is smallest there is no anatomy.
 * For one thread.
 */
final class NoiseMeter {
    private static final int MOST = 4000;
    private static final int FEWEST = 20;
    /** The spread that this share of the blocks stays below is the noise … */
    private static final double QUIETEST = 0.15;
    /** … times this, for 27 values scatter. */
    private static final double SCATTER = 0.86;
    /** What the means of blocks take from the correlation of neighbours. */
    private static final double MEAN_BIAS = 1.0 / 27;
    private static final double MOST_CORRELATION = 0.65;

    private final Volume volume;
    private final int offset;
    private final double[] variances = new double[MOST];
    private final double[][] products = new double[3][MOST];
    private final double[] block = new double[27];
    private int n;

    NoiseMeter(Volume volume, int offset) {
        this.volume = volume;
        this.offset = offset;
    }

    /** Looks at the block around a voxel, if there is one. */
    void look(int x, int y, int z) {
        Geometry g = volume.geometry();
        if (n == MOST || x < 1 || y < 1 || z < 1 || x > g.nx() - 2 || y > g.ny() - 2 || z > g.nz() - 2) {
            return;
        }
        double mean = 0;
        for (int i = 0; i < 27; i++) {
            int at = offset + g.index(x - 1 + i % 3, y - 1 + i / 3 % 3, z - 1 + i / 9);
            block[i] = volume.rescale().toReal(volume.data().get(at));
            mean += block[i] / 27;
        }
        double variance = 0;
        for (int i = 0; i < 27; i++) {
            block[i] -= mean;
            variance += block[i] * block[i] / 26;
        }
        if (variance > 0 && variance < Double.MAX_VALUE) {
            variances[n] = variance;
            products[0][n] = product(1, 3);
            products[1][n] = product(3, 9);
            products[2][n++] = product(9, 27);
        }
    }

    private double product(int step, int period) {
        double sum = 0;
        for (int i = 0; i < 27; i++) {
            sum += i % period + step < period ? block[i] * block[i + step] / 18 : 0;
        }
        return sum;
    }

    private double limit() {
        double[] sorted = Arrays.copyOf(variances, n);
        Arrays.sort(sorted);
        return sorted[(int) (QUIETEST * (n - 1))];
    }

    /** Standard deviation; 0 if it could not be measured. */
    float deviation() {
        return n < FEWEST ? 0 : (float) (Math.sqrt(limit()) / SCATTER);
    }

    /** Correlation of neighbours along each axis. */
    float[] correlation() {
        float[] out = new float[3];
        double limit = n < FEWEST ? 0 : limit();
        for (int axis = 0; axis < 3; axis++) {
            double sum = 0;
            double all = 0;
            for (int i = 0; i < n; i++) {
                sum += variances[i] <= limit ? products[axis][i] : 0;
                all += variances[i] <= limit ? variances[i] : 0;
            }
            double r = all > 0 ? sum / all + MEAN_BIAS : 0;
            out[axis] = (float) Math.max(0, Math.min(MOST_CORRELATION, r));
        }
        return out;
    }
}
