package org.ventail.verify.anatomy;

import java.util.Arrays;
import org.ventail.render.SkinField;
import org.ventail.verify.anatomy.FaceSurface.Patch;

/**
 * How far the skin has moved along the old normals, patch by patch, and how evenly it moved about each patch: skin that was
 * blurred, thickened or pushed moves evenly, so that its relief stays; another face in the same place crosses the old one
 * here and there, but does not follow it. Immutable.
 */
final class SkinShift {
    private static final int N = FaceSurface.SIZE;
    /** Half the side of the neighbourhood, in pixels of about 1.35 mm. */
    private static final int WINDOW = 6;
    private static final double STEP_MM = 0.5;
    private final double[][] sums = new double[4][(N + 1) * (N + 1)];

    /**
     * Measures.
     *
     * @param reachMm skin farther away is not looked for
     */
    SkinShift(FaceSurface before, SkinField after, double reachMm) {
        float[] shiftMm = new float[N * N]; // how far the skin lies before a patch, NaN when it is not near
        Arrays.fill(shiftMm, Float.NaN);
        double[] seen = new double[N * N];
        before.patches().parallelStream().forEach(p -> {
            shiftMm[p.pixel()] = (float) shift(after, p, reachMm);
            seen[p.pixel()] = 1;
        });
        for (int y = 0; y < N; y++) {
            for (int x = 0; x < N; x++) {
                double u = shiftMm[x + N * y];
                boolean found = !Double.isNaN(u);
                add(0, x, y, seen[x + N * y]);
                add(1, x, y, found ? 1 : 0);
                add(2, x, y, found ? u : 0);
                add(3, x, y, found ? u * u : 0);
            }
        }
    }

    private void add(int sum, int x, int y, double v) {
        double[] s = sums[sum];
        int i = x + 1 + (N + 1) * (y + 1);
        s[i] = v + s[i - 1] + s[i - N - 1] - s[i - N - 2];
    }

    /** Share of the old skin about a patch that has skin near it, 0 to 1. */
    double covered(Patch p) {
        return window(1, p) / Math.max(1, window(0, p));
    }

    /** Standard deviation of the shift about a patch, millimetres. */
    double unevennessMm(Patch p) {
        double n = window(1, p);
        double mean = window(2, p) / n;
        return n < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(Math.max(0, window(3, p) / n - mean * mean));
    }

    private double window(int sum, Patch p) {
        int x0 = Math.max(0, p.pixel() % N - WINDOW);
        int y0 = Math.max(0, p.pixel() / N - WINDOW);
        int x1 = Math.min(N, p.pixel() % N + WINDOW + 1);
        int y1 = Math.min(N, p.pixel() / N + WINDOW + 1);
        double[] s = sums[sum];
        return s[x1 + (N + 1) * y1] - s[x0 + (N + 1) * y1] - s[x1 + (N + 1) * y0] + s[x0 + (N + 1) * y0];
    }

    /** The place nearest to the patch where its normal leaves the head. */
    private static double shift(SkinField after, Patch p, double reachMm) {
        double best = Double.NaN;
        double inner = after.at(p.positionLps().minus(p.normal().times(reachMm)));
        for (double t = -reachMm; t < reachMm - 1e-9; t += STEP_MM) {
            double outer = after.at(p.positionLps().plus(p.normal().times(t + STEP_MM)));
            if (inner > 0 && outer <= 0) {
                double at = t + STEP_MM * inner / (inner - outer);
                best = Double.isNaN(best) || Math.abs(at) < Math.abs(best) ? at : best;
            }
            inner = outer;
        }
        return best;
    }
}
