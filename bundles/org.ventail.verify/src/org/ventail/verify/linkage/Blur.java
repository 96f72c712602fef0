package org.ventail.verify.linkage;

import org.ventail.api.model.Geometry;

/** Gaussian smoothing of a cubic grid, one axis after the other; the border values go on outside. */
final class Blur {
    private static final double REACH_SIGMAS = 2.5;

    private Blur() {
    }

    static float[] of(float[] values, Geometry grid, double sigmaMm) {
        double[] kernel = kernel(sigmaMm / HeadImage.STEP_MM);
        float[] v = values;
        int[] length = {grid.nx(), grid.ny(), grid.nz()};
        int[] stride = {1, grid.nx(), grid.nx() * grid.ny()};
        for (int axis = 0; axis < 3; axis++) {
            v = along(v, length[axis], stride[axis], kernel);
        }
        return v;
    }

    private static double[] kernel(double sigma) {
        int reach = (int) Math.ceil(REACH_SIGMAS * sigma);
        double[] k = new double[2 * reach + 1];
        double sum = 0;
        for (int i = 0; i < k.length; i++) {
            k[i] = Math.exp(-(i - reach) * (i - reach) / (2 * sigma * sigma));
            sum += k[i];
        }
        for (int i = 0; i < k.length; i++) {
            k[i] /= sum;
        }
        return k;
    }

    private static float[] along(float[] v, int n, int stride, double[] kernel) {
        float[] out = new float[v.length];
        int reach = kernel.length / 2;
        for (int i = 0; i < v.length; i++) {
            int at = i / stride % n;
            double sum = 0;
            for (int d = -reach; d <= reach; d++) {
                int p = Math.max(0, Math.min(n - 1, at + d));
                sum += kernel[d + reach] * v[i + (p - at) * stride];
            }
            out[i] = (float) sum;
        }
        return out;
    }
}
