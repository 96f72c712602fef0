package org.ventail.deface;

import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;

/** Smooth fields of one head in scan LPS mm, made once. Immutable. */
final class HeadFields {
    /** What is left between the brain and the cut. */
    static final double BRAIN_MARGIN_MM = 5;
    /**
     * Over the brow, what lies deeper under the skin than {@link InnerBound} says goes only so far from the brain, or
     * the cut would be a cast of it, which is shaped as the forehead is.
     */
    private static final float FOREHEAD_MARGIN_MM = 14;
    /** Height above the atlas's origin from which on that holds, and below which it does not. */
    private static final double[] BROW_MM = {14, -8};
    /**
     * A voxel whose distance is below this is brain: the brain's surface lies half a small voxel outside its centres.
     */
    static final float BRAIN_SURFACE_MM = 1.2f;

    /** Nobody asks for larger distances. */
    private static final double FAR_MM = 32;
    private static final int SMOOTHINGS = 2;

    /** Added to it where the estimate of the brain may come short on MR; on CT bone shows where the brain ends. */
    private static final float EDGE_MARGIN_MM = 6;
    /** So thick skin identifies, wherever the brain is said to be; it keeps only this distance from it. */
    private static final float SKIN_MM = 4;
    private static final float LEAST_MARGIN_MM = 2;
    /** What lies deeper under the skin keeps this one. */
    private static final float DEEP_MARGIN_MM = 4;

    private final Affine atlasToLps;
    private final float edgeMarginMm;
    private final SmoothField brain;
    private final SmoothField skin;

    HeadFields(Head head) {
        this.atlasToLps = head.fit().atlasToLps();
        this.edgeMarginMm = head.scale().ct() ? 0 : EDGE_MARGIN_MM;
        this.brain = new SmoothField(signedBrain(head.brain().distanceMm()));
        Geometry g = head.grid();
        float[] inside = DistanceField.mm(g, head.body().mask(), false, FAR_MM);
        this.skin = new SmoothField(skin(g, DistanceField.mm(g, head.body().mask(), true, FAR_MM), inside));
    }

    /** Distance to the brain, negative from a voxel's width inside it on. */
    SmoothField brain() {
        return brain;
    }

    /** Distance to the skin, negative inside, up to some centimetres both ways. */
    SmoothField skin() {
        return skin;
    }

    /**
     * Above zero inside the shape and away from the brain; skin goes up to the brain itself.
     *
     * @param depthMm see {@link InnerBound}: beside the brain nothing deeper under the skin goes, whatever the
     * estimate says of the brain, which is least sure where the lobes end above the ears
     */
    SmoothField removal(FaceShape shape, ScalarGrid depthMm) {
        ScalarGrid depthInShape = shape.onHead(atlasToLps);
        Geometry g = depthInShape.geometry();
        float[] out = depthInShape.values().clone();
        float[] beside = new float[g.nx()];
        for (int x = 0; x < beside.length; x++) {
            beside[x] = FaceShape.besideHeadMm(x);
        }
        IntStream.range(0, g.nz()).parallel().forEach(z -> {
            GridRow toBrain = new GridRow(brain.grid(), brain.from(g));
            GridRow toSkin = new GridRow(skin.grid(), skin.from(g));
            GridRow deep = new GridRow(depthMm, depthMm.geometry().lpsToVoxel().compose(g.voxelToLps()));
            float margin = marginMm(FaceShape.heightMm(z));
            for (int y = 0; y < g.ny(); y++) {
                int row = g.index(0, y, z);
                int from = firstInReach(out, row, g.nx());
                int to = afterLastInReach(out, row, g.nx());
                if (from < to) {
                    float[] fromBrain = toBrain.to(y, z).part(from, to, g.nx());
                    takeEdge(fromBrain, from, to, y, z);
                    Row voxels = new Row(toSkin.to(y, z).part(from, to, g.nx()),
                            deep.to(y, z).part(from, to, g.nx()), fromBrain, margin, FaceShape.offBrainMm(y, z));
                    voxels.bound(out, row, from, to, beside);
                }
            }
        });
        return new SmoothField(new ScalarGrid(g, out));
    }

    /** What is left between the brain and the cut, where no skin is, at a height above the atlas's origin. */
    static float marginMm(double height) {
        double brow = (height - BROW_MM[1]) / (BROW_MM[0] - BROW_MM[1]);
        double share = Math.max(0, Math.min(1, brow));
        return (float) (BRAIN_MARGIN_MM + share * (FOREHEAD_MARGIN_MM - BRAIN_MARGIN_MM)) + BRAIN_SURFACE_MM;
    }

    private static int firstInReach(float[] depth, int row, int n) {
        int x = 0;
        while (x < n && depth[row + x] <= -FaceShape.FAR_MM) {
            x++;
        }
        return x;
    }

    private static int afterLastInReach(float[] depth, int row, int n) {
        int x = n;
        while (x > 0 && depth[row + x - 1] <= -FaceShape.FAR_MM) {
            x--;
        }
        return x;
    }

    private void takeEdge(float[] fromBrain, int from, int to, int y, int z) {
        for (int x = from; x < to; x++) {
            fromBrain[x] -= edgeMarginMm * FaceShape.onEdgeOfBrain(x, y, z);
        }
    }

    /**
     * What limits a removal along a row.
     *
     * @param offMm how far the row lies before or below the sides of the brain
     */
    private record Row(float[] toSkin, float[] deepMm, float[] fromBrain, float marginMm, float offMm) {
        /** @param depth in the shape, made less where the brain does not let it go so deep */
        void bound(float[] depth, int row, int from, int to, float[] beside) {
            for (int x = from; x < to; x++) {
                if (depth[row + x] > -FaceShape.FAR_MM) {
                    depth[row + x] = Math.min(depth[row + x], at(x, offMm + beside[x]));
                }
            }
        }

        /** Above zero where the brain lets anything go; {@code beyond} is how far from its sides a place lies. */
        private float at(int x, float beyond) {
            float under = toSkin[x] + deepMm[x];
            float skin = Math.min(toSkin[x] + Math.min(SKIN_MM, deepMm[x]), fromBrain[x] - LEAST_MARGIN_MM);
            float shallow = Math.max(skin, Math.min(under, fromBrain[x] - DEEP_MARGIN_MM));
            return Math.min(under + beyond, Math.max(fromBrain[x] - marginMm, shallow));
        }
    }

    private static ScalarGrid signedBrain(ScalarGrid outside) {
        Geometry g = outside.geometry();
        boolean[] in = new boolean[g.size()];
        for (int i = 0; i < in.length; i++) {
            in[i] = outside.values()[i] == 0;
        }
        float[] inside = DistanceField.mm(g, in, false, FAR_MM);
        float voxel = (float) g.spacingMm().maxMm();
        float[] out = outside.values().clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = in[i] ? -Math.max(0, inside[i] - voxel) : out[i];
        }
        return new ScalarGrid(g, out);
    }

    private static ScalarGrid skin(Geometry g, float[] outside, float[] inside) {
        float half = (float) g.spacingMm().minMm() / 2;
        float[] out = new float[outside.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = outside[i] > 0 ? outside[i] - half : half - inside[i];
        }
        ScalarGrid skin = new ScalarGrid(g, out);
        Smoothing.pass(skin, SMOOTHINGS);
        return skin;
    }
}
