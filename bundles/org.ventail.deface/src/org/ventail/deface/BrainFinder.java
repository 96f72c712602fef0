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
 * stands in. Lengths are those of a typical adult; they shrink with the head.
 */
final class BrainFinder {
    private static final double SPACING_MM = 2.5;
    /** How far from the atlas's brain this brain may reach; bone stops it on CT, so that a poor fit does less harm. */
    private static final double MR_REACH_MM = 11;
    private static final double CT_REACH_MM = 18;
    /** Farther than this only thick pieces belong to it: no muscle of the temple, nothing of the orbit. */
    private static final double DOUBT_MM = 4;
    /** So deep inside the atlas's brain every scan has brain. */
    private static final double CORE_MM = 9;
    /** Where a poor fit alone does not put an atlas's brain in bone. */
    private static final double INSIDE_MM = 6;
    private static final float EMPTY = 0.05f;
    /** So deep lie ventricles: a scan that shows more than a few of their voxels as empty hides all water, as FLAIR does. */
    private static final double DEEP_MM = 30;
    private static final double HIDDEN = 0.002;
    /** Bridges through eye sockets and nerve holes are thinner than twice this. */
    private static final double BRIDGE_MM = 3.1;
    private static final double THICK_MM = 6;
    private static final double CLOSING_MM = 8;
    /** On MR the outermost brain is dark with fluid beside it in the same voxel. */
    private static final float MR_RIM_MM = 1;
    /** The atlas's brain less this is always protected; bone is a better witness on CT. */
    private static final double MR_TRUST_MM = 1.5;
    private static final double CT_TRUST_MM = 5;
    /** Added to the atlas's brain where the scan's own is implausible. */
    private static final double STAND_IN_MM = 4;
    private static final double MOST_OVER_ATLAS = 1.5;
    private static final double LEAST_OF_ATLAS = 0.8;
    /** Of the atlas over a typical head, lengths. */
    private static final double ATLAS_SIZE = 1 / 0.9;

    private final HeadAtlas atlas;
    /** Takes a noticeable time, and most commands look for no brain. */
    private final Latched<ScalarGrid> atlasDistance;

    BrainFinder(HeadAtlas atlas) {
        this.atlas = atlas;
        this.atlasDistance = new Latched<>(() -> distance(atlas));
    }

    /** Distance to the surface of the atlas's brain, negative inside, atlas mm. */
    private static ScalarGrid distance(HeadAtlas atlas) {
        Geometry g = atlas.geometry();
        boolean[] brain = new boolean[g.size()];
        for (int i = 0; i < brain.length; i++) {
            brain[i] = Tissue.brain(atlas.label(i));
        }
        float[] outside = DistanceField.mm(g, brain, true);
        float[] inside = DistanceField.mm(g, brain, false);
        for (int i = 0; i < brain.length; i++) {
            outside[i] -= inside[i];
        }
        return new ScalarGrid(g, outside);
    }

    /**
     * A scan beside the atlas, on one grid.
     *
     * @param grid along the head's own axes
     * @param values of the scan; NaN out of view
     * @param outside distance to the surface of the atlas's brain, mm, negative inside
     * @param size of the head over a typical one, lengths
     */
    private record Guide(Geometry grid, float[] values, float[] outside, double size) {
        boolean[] within(double mm) {
            boolean[] out = new boolean[outside.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = outside[i] <= mm;
            }
            return out;
        }

        /** How many voxels within that distance the scan shows. */
        int known(double mm) {
            return Morphology.count(inView(within(mm)));
        }

        /** How many of them it shows as empty. */
        int empty(double mm) {
            int n = 0;
            for (int i = 0; i < outside.length; i++) {
                n += outside[i] <= mm && values[i] < EMPTY ? 1 : 0;
            }
            return n;
        }

        /** The part of a set that the scan shows. */
        boolean[] inView(boolean[] set) {
            boolean[] out = set.clone();
            for (int i = 0; i < out.length; i++) {
                out[i] &= values[i] == values[i];
            }
            return out;
        }
    }

    /** @param scan on the common intensity scale */
    Brain find(ScalarGrid scan, boolean ct, Affine atlasToLps) {
        double size = Math.min(1, Math.cbrt(Math.abs(atlasToLps.determinant())) * ATLAS_SIZE);
        double reach = (ct ? CT_REACH_MM : MR_REACH_MM) * size;
        Geometry g = grid(atlasToLps, reach);
        Guide guide = new Guide(g, resampled(scan, g), outside(g, atlasToLps), size);
        boolean[] candidate = ct ? CtBrain.candidates(guide.values) : mrCandidates(guide, atlasToLps);
        boolean[] own = grown(guide, candidate, reach);
        boolean[] expected = guide.inView(guide.within(0));
        double ratio = (double) Morphology.count(guide.inView(own)) / Math.max(1, Morphology.count(expected));
        boolean fromScan = ratio > LEAST_OF_ATLAS && ratio < MOST_OVER_ATLAS;
        double trust = ct ? CT_TRUST_MM : MR_TRUST_MM;
        boolean[] brain = new boolean[own.length];
        for (int i = 0; i < brain.length; i++) {
            brain[i] = fromScan ? own[i] || guide.outside[i] < -trust : guide.outside[i] <= STAND_IN_MM;
        }
        return new Brain(new ScalarGrid(g, distance(g, brain, ct ? 0 : MR_RIM_MM)),
                Morphology.count(brain) * g.voxelVolumeMm3() / 1000, dice(guide.inView(own), expected), fromScan,
                ct ? 0 : lost(guide));
    }

    /** Where water is dark, dark places say nothing. */
    private static double lost(Guide guide) {
        double deep = -DEEP_MM * guide.size;
        boolean waterHidden = guide.empty(deep) > HIDDEN * guide.known(deep);
        return waterHidden ? 0 : (double) guide.empty(-INSIDE_MM * guide.size) / Math.max(1, guide.known(0));
    }

    private static float[] distance(Geometry g, boolean[] brain, float rimMm) {
        float[] d = DistanceField.mm(g, brain, true);
        for (int i = 0; i < d.length; i++) {
            d[i] = Math.max(0, d[i] - rimMm);
        }
        return d;
    }

    private static boolean[] grown(Guide guide, boolean[] candidate, double reachMm) {
        Geometry g = guide.grid;
        boolean[] near = new boolean[candidate.length];
        for (int i = 0; i < near.length; i++) {
            near[i] = candidate[i] && guide.outside[i] <= reachMm;
        }
        boolean[] seeds = guide.within(-CORE_MM * guide.size);
        double bridge = BRIDGE_MM * guide.size;
        double thick = THICK_MM * guide.size;
        float[] depth = DistanceField.mm(g, near, false, thick + 0.1);
        boolean[] back = opened(g, near, depth, bridge, seeds);
        boolean[] sure = opened(g, near, depth, thick, seeds);
        for (int i = 0; i < back.length; i++) {
            back[i] &= sure[i] || guide.outside[i] <= DOUBT_MM * guide.size;
        }
        boolean[] closed = Morphology.closed(g, back, CLOSING_MM * guide.size);
        for (int i = 0; i < closed.length; i++) {
            closed[i] &= guide.outside[i] <= reachMm;
        }
        return closed;
    }

    /** What is left of a set after an opening, as far as it hangs together with the seeds. */
    private static boolean[] opened(Geometry g, boolean[] set, float[] depth, double radiusMm, boolean[] seeds) {
        boolean[] eroded = new boolean[set.length];
        for (int i = 0; i < set.length; i++) {
            eroded[i] = depth[i] > radiusMm;
        }
        boolean[] core = Morphology.connected(g, eroded, seeds);
        return Morphology.and(Morphology.dilated(g, core, radiusMm + 1), set);
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

    /** A scan looked up on another grid; NaN out of view. */
    private static float[] resampled(ScalarGrid scan, Geometry g) {
        PaddedGrid from = new PaddedGrid(scan);
        Affine m = from.lpsToVoxel().compose(g.voxelToLps());
        float[] out = new float[g.size()];
        IntStream.range(0, g.nz()).parallel().forEach(z -> {
            for (int y = 0; y < g.ny(); y++) {
                for (int x = 0; x < g.nx(); x++) {
                    out[g.index(x, y, z)] = from.at((float) m.x(x, y, z), (float) m.y(x, y, z), (float) m.z(x, y, z));
                }
            }
        });
        return out;
    }

    private float[] outside(Geometry g, Affine atlasToLps) {
        double scale = Math.cbrt(Math.abs(atlasToLps.determinant()));
        Affine toAtlas = atlasToLps.inverse();
        float[] out = resampled(atlasDistance.get(), new Geometry(g.nx(), g.ny(), g.nz(), toAtlas.compose(g.voxelToLps())));
        for (int i = 0; i < out.length; i++) {
            out[i] = out[i] == out[i] ? (float) (scale * out[i]) : Float.MAX_VALUE;
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

    private boolean[] mrCandidates(Guide guide, Affine atlasToLps) {
        Geometry g = guide.grid;
        Affine m = atlasToLps.inverse().compose(g.voxelToLps());
        float[] matter = new float[guide.values.length];
        float[] fluid = new float[guide.values.length];
        int nMatter = 0;
        int nFluid = 0;
        for (int i = 0; i < guide.values.length; i++) {
            if (guide.outside[i] < -CORE_MM * guide.size && guide.values[i] == guide.values[i]) {
                int x = i % g.nx();
                int y = i / g.nx() % g.ny();
                int z = i / (g.nx() * g.ny());
                int label = atlas.labelAt(m.x(x, y, z), m.y(x, y, z), m.z(x, y, z));
                if (label == Tissue.FLUID) {
                    fluid[nFluid++] = guide.values[i];
                }
                matter[nMatter++] = guide.values[i];
            }
        }
        return MrBrain.candidates(guide.values, quantile(matter, nMatter, 0.5), quantile(fluid, nFluid, 0.8));
    }

    private static double quantile(float[] values, int n, double q) {
        float[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        return n == 0 ? 0 : sorted[(int) (q * (n - 1))];
    }

    /** What may be brain on MR: between the dark rim and fat, judged by the middle of the brain. */
    private static final class MrBrain {
        private static final double DARKEST = 0.55;
        private static final double BRIGHTEST = 1.5;
        /** Fluid so bright over the brain's middle is brain's fluid on T2: all that is bright inside the skull is. */
        private static final double BRIGHT_FLUID = 1.25;

        static boolean[] candidates(float[] values, double middle, double fluid) {
            double high = fluid > BRIGHT_FLUID * middle ? Double.MAX_VALUE : BRIGHTEST * middle;
            boolean[] out = new boolean[values.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = values[i] > DARKEST * middle && values[i] < high;
            }
            return out;
        }
    }
}
