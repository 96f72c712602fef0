package org.ventail.deface;

import java.util.Arrays;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;

/**
 * Joins a neutral face to a head without a step: on the border of what is removed the correction is the difference
 * between the head's skin and the neutral one; inside, it is the smooth function that solves Δc = c/L², so that it
 * forgets details of the border first and all of it after some L. Only the surroundings of both skins count.
 */
final class Seam {
    private static final int COARSER = 2;
    /** After this the correction has faded to a third. */
    private static final double FADING_MM = 13;
    /** The border is so thick outside what is removed. */
    private static final float BORDER_MM = 6;
    /** Skins farther than this from a place do not count there. */
    private static final float NEAR_MM = 10;
    private static final float LARGEST_MM = 15;
    private static final int SWEEPS = 60;
    private static final float OVER_RELAXATION = 1.6f;
    private static final byte ELSEWHERE = 0;
    private static final byte BORDER = 1;
    private static final byte INSIDE = 2;

    private final Geometry g;
    private final float[] c;
    private final byte[] kind;

    private Seam(Geometry g) {
        this.g = g;
        this.c = new float[g.size()];
        this.kind = new byte[g.size()];
    }

    /**
     * To be added to the neutral skin's distance, on a coarser grid that lies as the neutral one.
     *
     * @param neutral distance to the neutral skin, where it lies on the head
     * @param own distance to the head's skin
     * @param removal above zero where the head is removed
     */
    static ScalarGrid correction(ScalarGrid neutral, ScalarGrid own, SmoothField removal) {
        Geometry n = neutral.geometry();
        Geometry g = new Geometry((n.nx() + 1) / COARSER, (n.ny() + 1) / COARSER, (n.nz() + 1) / COARSER,
                n.voxelToLps().compose(Affine.scale(COARSER, COARSER, COARSER)));
        Seam seam = new Seam(g);
        seam.setBorder(neutral, own, removal);
        seam.solve();
        seam.spreadOutwards();
        return new ScalarGrid(g, seam.c);
    }

    private void setBorder(ScalarGrid neutral, ScalarGrid own, SmoothField removal) {
        Affine toOwn = own.geometry().lpsToVoxel().compose(g.voxelToLps());
        GridRow removed = new GridRow(removal.grid(), removal.from(g));
        for (int z = 0; z < g.nz(); z++) {
            for (int y = 0; y < g.ny(); y++) {
                removed.to(y, z);
                for (int x = 0; x < g.nx(); x++) {
                    int i = g.index(x, y, z);
                    float r = removed.at(x);
                    kind[i] = r > 0 ? INSIDE : ELSEWHERE;
                    if (r <= 0 && r > -BORDER_MM) {
                        float there = own.at(toOwn.x(x, y, z), toOwn.y(x, y, z), toOwn.z(x, y, z));
                        float wanted = neutral.values()[neutral.geometry().index(x * COARSER, y * COARSER, z * COARSER)];
                        setBorder(i, there, wanted);
                    }
                }
            }
        }
    }

    private void setBorder(int i, float own, float neutral) {
        if (own == own && Math.min(Math.abs(own), Math.abs(neutral)) < NEAR_MM) {
            kind[i] = BORDER;
            c[i] = Math.max(-LARGEST_MM, Math.min(LARGEST_MM, own - neutral));
        }
    }

    private void solve() {
        int[] inside = nodes();
        double step = g.spacingMm().xMm() / FADING_MM;
        float fading = (float) (step * step);
        int[] steps = {1, -1, g.nx(), -g.nx(), g.nx() * g.ny(), -g.nx() * g.ny()};
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i : inside) {
                float sum = 0;
                int n = 0;
                for (int s : steps) {
                    if (kind[i + s] != ELSEWHERE) {
                        sum += c[i + s];
                        n++;
                    }
                }
                c[i] += OVER_RELAXATION * (sum / (n + fading) - c[i]);
            }
        }
    }

    /** The inside nodes that have six neighbours. */
    private int[] nodes() {
        int[] nodes = new int[g.size()];
        int n = 0;
        for (int z = 1; z < g.nz() - 1; z++) {
            for (int y = 1; y < g.ny() - 1; y++) {
                for (int x = 1; x < g.nx() - 1; x++) {
                    int i = g.index(x, y, z);
                    if (kind[i] == INSIDE) {
                        nodes[n++] = i;
                    }
                }
            }
        }
        return Arrays.copyOf(nodes, n);
    }

    /** Nodes that are neither get the mean of their neighbours that are, so that nothing is mixed with zeros. */
    private void spreadOutwards() {
        int[] steps = {1, -1, g.nx(), -g.nx(), g.nx() * g.ny(), -g.nx() * g.ny()};
        for (int round = 0; round < 2; round++) {
            byte[] before = kind.clone();
            for (int i = 0; i < before.length; i++) {
                if (before[i] != ELSEWHERE) {
                    continue;
                }
                float sum = 0;
                int n = 0;
                for (int s : steps) {
                    if (i + s >= 0 && i + s < before.length && before[i + s] != ELSEWHERE) {
                        sum += c[i + s];
                        n++;
                    }
                }
                if (n > 0) {
                    c[i] = sum / n;
                    kind[i] = BORDER;
                }
            }
        }
    }
}
