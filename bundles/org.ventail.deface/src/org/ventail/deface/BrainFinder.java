package org.ventail.deface;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;

/**
 * Estimates the brain from the scan itself, with the registered atlas only as a guide: what looks like the middle of
 * the atlas's brain, hangs together with it, and is not beyond bone (CT) or the dark rim of skull and fluid (MR);
 * gaps closed, so that fluid and furrows belong to it. Where the result is implausible, the atlas's brain enlarged
 * stands in.
 */
final class BrainFinder {
    private static final double SPACING_MM = 2;
    /** How far from the atlas's brain this brain may reach; bone stops it on CT, so that a poor fit does less harm. */
    private static final double MR_REACH_MM = 11;
    private static final double CT_REACH_MM = 18;
    /** So deep inside the atlas's brain every scan has brain. */
    private static final double CORE_MM = 9;
    /** Bridges through eye sockets and nerve holes are thinner than twice this. */
    private static final double BRIDGE_MM = 3.1;
    private static final double CLOSING_MM = 8;
    /** The atlas's brain less this is always protected; bone is a better witness on CT. */
    private static final double MR_TRUST_MM = 1.5;
    private static final double CT_TRUST_MM = 5;
    /** Added to the atlas's brain where the scan's own is implausible. */
    private static final double STAND_IN_MM = 4;
    private static final double MOST_OVER_ATLAS = 1.5;
    private static final double LEAST_OF_ATLAS = 0.8;

    private final HeadAtlas atlas;

    BrainFinder(HeadAtlas atlas) {
        this.atlas = atlas;
    }

    /** @param scan on the common intensity scale */
    Brain find(ScalarGrid scan, boolean ct, Affine atlasToLps) {
        double reach = ct ? CT_REACH_MM : MR_REACH_MM;
        Geometry g = grid(atlasToLps, reach);
        float[] values = resampled(scan, g);
        boolean[] prior = prior(g, atlasToLps);
        float[] outside = DistanceField.mm(g, prior, true);
        float[] depth = DistanceField.mm(g, prior, false);
        boolean[] candidate = ct ? CtBrain.candidates(values) : MrBrain.candidates(values, depth, CORE_MM);
        boolean[] own = grown(g, candidate, outside, depth, reach);
        boolean[] expected = inView(prior, values);
        double ratio = (double) Morphology.count(inView(own, values)) / Math.max(1, Morphology.count(expected));
        boolean fromScan = ratio > LEAST_OF_ATLAS && ratio < MOST_OVER_ATLAS;
        double trust = ct ? CT_TRUST_MM : MR_TRUST_MM;
        boolean[] brain = new boolean[own.length];
        for (int i = 0; i < brain.length; i++) {
            brain[i] = fromScan ? own[i] || depth[i] > trust : outside[i] <= STAND_IN_MM;
        }
        return new Brain(new ScalarGrid(g, DistanceField.mm(g, brain, true)),
                Morphology.count(brain) * g.voxelVolumeMm3() / 1000, dice(inView(own, values), expected), fromScan);
    }

    private static boolean[] grown(Geometry g, boolean[] candidate, float[] outside, float[] depth,
            double reachMm) {
        boolean[] near = new boolean[candidate.length];
        boolean[] seeds = new boolean[candidate.length];
        for (int i = 0; i < near.length; i++) {
            near[i] = candidate[i] && outside[i] <= reachMm;
            seeds[i] = depth[i] > CORE_MM;
        }
        boolean[] core = Morphology.connected(g, Morphology.eroded(g, near, BRIDGE_MM), seeds);
        boolean[] back = Morphology.and(Morphology.dilated(g, core, BRIDGE_MM + 1), near);
        boolean[] closed = Morphology.closed(g, back, CLOSING_MM);
        for (int i = 0; i < closed.length; i++) {
            closed[i] &= outside[i] <= reachMm;
        }
        return closed;
    }

    /** A grid along the head's own axes that holds the atlas's brain and the reach around it. */
    private Geometry grid(Affine atlasToLps, double reachMm) {
        Affine axes = HeadAxes.of(atlasToLps);
        Affine lpsToHead = axes.inverse();
        double[] low = {1e9, 1e9, 1e9};
        double[] high = {-1e9, -1e9, -1e9};
        for (int c = 0; c < 8; c++) {
            Point3 corner = new Point3((c & 1) == 0 ? -74 : 74, (c >> 1 & 1) == 0 ? -76 : 108, c >> 2 == 0 ? -72 : 84);
            Point3 p = lpsToHead.apply(atlasToLps.apply(corner));
            double[] q = {p.x(), p.y(), p.z()};
            for (int a = 0; a < 3; a++) {
                low[a] = Math.min(low[a], q[a] - reachMm - SPACING_MM);
                high[a] = Math.max(high[a], q[a] + reachMm + SPACING_MM);
            }
        }
        int[] n = new int[3];
        for (int a = 0; a < 3; a++) {
            n[a] = (int) Math.ceil((high[a] - low[a]) / SPACING_MM) + 1;
        }
        Affine box = Affine.ofRows(SPACING_MM, 0, 0, low[0], 0, SPACING_MM, 0, low[1], 0, 0, SPACING_MM, low[2]);
        return new Geometry(n[0], n[1], n[2], axes.compose(box));
    }

    /** The scan on the grid; NaN out of view. */
    private static float[] resampled(ScalarGrid scan, Geometry g) {
        Affine m = scan.geometry().lpsToVoxel().compose(g.voxelToLps());
        float[] out = new float[g.size()];
        IntStream.range(0, g.nz()).parallel().forEach(z -> {
            for (int y = 0; y < g.ny(); y++) {
                for (int x = 0; x < g.nx(); x++) {
                    out[g.index(x, y, z)] = scan.at(m.x(x, y, z), m.y(x, y, z), m.z(x, y, z));
                }
            }
        });
        return out;
    }

    private boolean[] prior(Geometry g, Affine atlasToLps) {
        Affine m = atlasToLps.inverse().compose(g.voxelToLps());
        boolean[] out = new boolean[g.size()];
        IntStream.range(0, g.nz()).parallel().forEach(z -> {
            for (int y = 0; y < g.ny(); y++) {
                for (int x = 0; x < g.nx(); x++) {
                    out[g.index(x, y, z)] = Tissue.brain(atlas.labelAt(m.x(x, y, z), m.y(x, y, z), m.z(x, y, z)));
                }
            }
        });
        return out;
    }

    /** The part of a set that the scan shows. */
    private static boolean[] inView(boolean[] set, float[] values) {
        boolean[] out = set.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] &= !Float.isNaN(values[i]);
        }
        return out;
    }

    private static double dice(boolean[] a, boolean[] b) {
        int both = 0;
        for (int i = 0; i < a.length; i++) {
            both += a[i] && b[i] ? 1 : 0;
        }
        return 2.0 * both / Math.max(1, Morphology.count(a) + Morphology.count(b));
    }

    /** What may be brain on CT, by Hounsfield units on the common scale. */
    private static final class CtBrain {
        /** About -15 and 105 HU. */
        private static final float LOW = 0.356f;
        private static final float HIGH = 0.506f;

        static boolean[] candidates(float[] values) {
            boolean[] out = new boolean[values.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = values[i] > LOW && values[i] < HIGH;
            }
            return out;
        }
    }

    /** What may be brain on MR: between the dark rim and fat, judged by the middle of the brain. */
    private static final class MrBrain {
        private static final double DARKEST = 0.55;
        private static final double BRIGHTEST = 1.5;

        static boolean[] candidates(float[] values, float[] depth, double coreMm) {
            float[] core = new float[values.length];
            int n = 0;
            for (int i = 0; i < values.length; i++) {
                if (depth[i] > coreMm && values[i] == values[i]) {
                    core[n++] = values[i];
                }
            }
            float[] sorted = Arrays.copyOf(core, n);
            Arrays.sort(sorted);
            double median = n == 0 ? 0 : sorted[n / 2];
            boolean[] out = new boolean[values.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = values[i] > DARKEST * median && values[i] < BRIGHTEST * median;
            }
            return out;
        }
    }
}
