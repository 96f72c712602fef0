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
            for (int y = 0; y < g.ny(); y++) {
                toBrain.to(y, z);
                toSkin.to(y, z);
                deep.to(y, z);
                int row = g.index(0, y, z);
                float off = FaceShape.offBrainMm(y, z);
                float margin = marginMm(FaceShape.heightMm(z));
                for (int x = 0; x < g.nx(); x++) {
                    if (out[row + x] > -FaceShape.FAR_MM) {
                        float fromBrain = toBrain.at(x) - edgeMarginMm * FaceShape.onEdgeOfBrain(x, y, z);
                        float bound = bound(toSkin.at(x), deep.at(x), fromBrain, margin, off + beside[x]);
                        out[row + x] = Math.min(out[row + x], bound);
                    }
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

    /** Above zero where the brain lets anything go; {@code beyond} is how far from its sides a place lies. */
    private static float bound(float toSkin, float deepMm, float fromBrain, float margin, float beyond) {
        float under = toSkin + deepMm;
        float skin = Math.min(toSkin + Math.min(SKIN_MM, deepMm), fromBrain - LEAST_MARGIN_MM);
        float shallow = Math.max(skin, Math.min(under, fromBrain - DEEP_MARGIN_MM));
        return Math.min(under + beyond, Math.max(fromBrain - margin, shallow));
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
        for (int pass = 0; pass < SMOOTHINGS; pass++) {
            smooth(skin);
        }
        return skin;
    }

    /** Replaces each value by the mean of its neighbours along all axes with weights 1, 2, 1: the steps of voxels go. */
    static void smooth(ScalarGrid s) {
        Geometry g = s.geometry();
        smooth(s.values(), 1, g.nx());
        smooth(s.values(), g.nx(), g.ny());
        smooth(s.values(), g.nx() * g.ny(), g.nz());
    }

    private static void smooth(float[] v, int stride, int n) {
        int block = stride * n;
        IntStream.range(0, v.length / block).parallel().forEach(b -> {
            for (int line = b * block; line < b * block + stride; line++) {
                float before = v[line];
                for (int i = line; i < line + block; i += stride) {
                    float here = v[i];
                    float after = i + stride < line + block ? v[i + stride] : here;
                    v[i] = 0.25f * before + 0.5f * here + 0.25f * after;
                    before = here;
                }
            }
        });
    }
}
