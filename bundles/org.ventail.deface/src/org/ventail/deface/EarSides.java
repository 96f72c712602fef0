package org.ventail.deface;

import java.util.stream.IntStream;
import org.ventail.api.model.Geometry;

/** Evens out what an ear leaves beside the head, where there is no brain: its folds are the person's own. */
final class EarSides {
    private static final int PASSES = 8;
    /** From so far beside the head on the skin is wholly smooth. */
    private static final float WHOLLY_MM = 8;

    private EarSides() {
    }

    /**
     * Smooths distances to a skin in their array.
     *
     * @param besideMm how far beside the head a column lies, 0 in the middle
     */
    static void smooth(ScalarGrid skin, float[] besideMm) {
        int middle = besideMm.length / 2;
        int left = 0;
        while (left < middle && besideMm[left] > 0) {
            left++;
        }
        int right = besideMm.length;
        while (right > middle && besideMm[right - 1] > 0) {
            right--;
        }
        smooth(skin, besideMm, 0, left);
        smooth(skin, besideMm, right, besideMm.length);
    }

    private static void smooth(ScalarGrid skin, float[] besideMm, int from, int to) {
        Geometry g = skin.geometry();
        int n = to - from;
        if (n < 2) {
            return;
        }
        ScalarGrid even = new ScalarGrid(new Geometry(n, g.ny(), g.nz(), g.voxelToLps()),
                new float[n * g.ny() * g.nz()]);
        IntStream.range(0, g.ny() * g.nz()).parallel()
                .forEach(row -> System.arraycopy(skin.values(), row * g.nx() + from, even.values(), row * n, n));
        Smoothing.pass(even, PASSES);
        IntStream.range(0, g.ny() * g.nz()).parallel().forEach(row -> {
            for (int x = from; x < to; x++) {
                int at = row * g.nx() + x;
                float share = Math.min(1, besideMm[x] / WHOLLY_MM);
                skin.values()[at] += share * (even.values()[row * n + x - from] - skin.values()[at]);
            }
        });
    }
}
