package org.ventail.deface;

import java.util.Arrays;
import java.util.stream.IntStream;
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
    private static final double FADING_MM = 6;
    /** The border is so thick outside what is removed. */
    private static final float BORDER_MM = 6;
    /** Only so near the head's skin the border counts: farther off, the face inside would have a say. */
    private static final float NEAR_MM = 4;
    private static final float LARGEST_MM = 15;
    private static final int SWEEPS = 60;
    private static final float CONVERGED_MM = 0.02f;
    private static final float OVER_RELAXATION = 1.6f;
    private static final byte ELSEWHERE = 0;
    private static final byte BORDER = 1;
    private static final byte INSIDE = 2;
    /** On the border, too far from the head's skin to know a correction by itself. */
    private static final byte FAR_BORDER = 3;
    /** So many nodes off, the border has the correction of the skin there. */
    private static final int SPREAD = 6;

    private final Geometry g;
    private final float[] c;
    private final byte[] kind;
    /** From a node to its six neighbours. */
    private final int[] steps;
    private boolean solved;

    private Seam(Geometry g) {
        this.g = g;
        this.c = new float[g.size()];
        this.kind = new byte[g.size()];
        this.steps = new int[] {1, -1, g.nx(), -g.nx(), g.nx() * g.ny(), -g.nx() * g.ny()};
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
        seam.spread(FAR_BORDER, SPREAD);
        seam.solve();
        // so that nothing is mixed with zeros
        seam.spread(ELSEWHERE, 2);
        return new ScalarGrid(g, seam.c);
    }

    private void setBorder(ScalarGrid neutral, ScalarGrid own, SmoothField removal) {
        Affine toOwn = own.geometry().lpsToVoxel().compose(g.voxelToLps());
        Affine toRemoval = removal.from(g);
        IntStream.range(0, g.nz()).parallel().forEach(z -> {
            GridRow removed = new GridRow(removal.grid(), toRemoval);
            for (int y = 0; y < g.ny(); y++) {
                removed.to(y, z);
                for (int x = 0; x < g.nx(); x++) {
                    int i = g.index(x, y, z);
                    float r = removed.at(x);
                    kind[i] = r > 0 ? INSIDE : ELSEWHERE;
                    if (r <= 0 && r > -BORDER_MM) {
                        float wanted = neutral.values()[neutral.geometry().index(x * COARSER, y * COARSER, z * COARSER)];
                        setBorder(i, own.at(toOwn.x(x, y, z), toOwn.y(x, y, z), toOwn.z(x, y, z)), wanted);
                    }
                }
            }
        });
    }

    private void setBorder(int i, float own, float neutral) {
        kind[i] = FAR_BORDER;
        if (Math.abs(own) < NEAR_MM) {
            kind[i] = BORDER;
            c[i] = Math.max(-LARGEST_MM, Math.min(LARGEST_MM, own - neutral));
        }
    }

    private void solve() {
        Nodes red = new Nodes(0);
        Nodes black = new Nodes(1);
        float largest = CONVERGED_MM + 1;
        for (int sweep = 0; sweep < SWEEPS && largest > CONVERGED_MM; sweep++) {
            largest = Math.max(red.sweep(), black.sweep());
        }
        solved = true;
    }

    /**
     * The inside nodes of one colour of a chess board in space: none is a neighbour of another, so that all can be
     * brought nearer to the solution at once and the result does not depend on how many cores do it.
     */
    private final class Nodes {
        private static final int CHUNK = 4096;
        private final int[] inside;
        private final float[] shares;

        Nodes(int colour) {
            this.inside = inside(colour);
            this.shares = shares(inside);
        }

        /** One half round of successive over-relaxation; the largest step that was taken. */
        float sweep() {
            return (float) IntStream.range(0, (inside.length + CHUNK - 1) / CHUNK).parallel()
                    .mapToDouble(k -> sweep(k * CHUNK, Math.min(inside.length, (k + 1) * CHUNK))).max().orElse(0);
        }

        /** Neighbours that have no say hold zero. */
        private float sweep(int from, int to) {
            int row = g.nx();
            int plane = g.nx() * g.ny();
            float largest = 0;
            for (int n = from; n < to; n++) {
                int i = inside[n];
                float sum = c[i - 1] + c[i + 1] + c[i - row] + c[i + row] + c[i - plane] + c[i + plane];
                float step = OVER_RELAXATION * (sum * shares[n] - c[i]);
                c[i] += step;
                largest = Math.max(largest, Math.abs(step));
            }
            return largest;
        }
    }

    /** By inside node: what its neighbours' sum counts, the more of them have a say the less. */
    private float[] shares(int[] inside) {
        double step = g.spacingMm().xMm() / FADING_MM;
        float[] out = new float[inside.length];
        for (int n = 0; n < inside.length; n++) {
            int i = inside[n];
            int neighbours = 0;
            for (int s : steps) {
                neighbours += kind[i + s] == BORDER || kind[i + s] == INSIDE ? 1 : 0;
            }
            out[n] = 1 / (float) (neighbours + step * step);
        }
        return out;
    }

    /** The inside nodes of a colour that have six neighbours. */
    private int[] inside(int colour) {
        int[] nodes = new int[g.size()];
        int n = 0;
        for (int z = 1; z < g.nz() - 1; z++) {
            for (int y = 1; y < g.ny() - 1; y++) {
                for (int x = 1 + (y + z + colour & 1); x < g.nx() - 1; x += 2) {
                    int i = g.index(x, y, z);
                    if (kind[i] == INSIDE) {
                        nodes[n++] = i;
                    }
                }
            }
        }
        return Arrays.copyOf(nodes, n);
    }

    /**
     * Gives nodes of one kind the mean of their neighbours that belong to border or inside, in rounds, and makes them
     * border.
     */
    private void spread(byte to, int rounds) {
        for (int round = 0; round < rounds; round++) {
            byte[] before = kind.clone();
            for (int i = 0; i < before.length; i++) {
                if (before[i] == to) {
                    spread(i, before);
                }
            }
        }
    }

    private void spread(int i, byte[] before) {
        float sum = 0;
        int n = 0;
        for (int s : steps) {
            int j = i + s;
            if (j >= 0 && j < before.length && (before[j] == BORDER || before[j] == INSIDE && solved)) {
                sum += c[j];
                n++;
            }
        }
        if (n > 0) {
            c[i] = sum / n;
            kind[i] = BORDER;
        }
    }
}
