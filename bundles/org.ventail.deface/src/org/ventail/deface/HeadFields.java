package org.ventail.deface;

import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;

/** Smooth fields of one head in scan LPS mm, made once. Immutable. */
final class HeadFields {
    /** What is left between the brain and the cut. */
    static final double BRAIN_MARGIN_MM = 5;
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
    /**
     * Beside the brain nothing deeper under the skin goes, whatever the estimate says of the brain: it is least sure where
     * the lobes end above the ears.
     */
    private static final float DEEPEST_BESIDE_MM = 6.6f;

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

    /** Above zero inside the shape and away from the brain; skin goes up to the brain itself. */
    SmoothField removal(FaceShape shape) {
        ScalarGrid depthInShape = shape.onHead(atlasToLps);
        Geometry g = depthInShape.geometry();
        float[] out = depthInShape.values().clone();
        float margin = (float) (BRAIN_MARGIN_MM + BRAIN_SURFACE_MM);
        IntStream.range(0, g.nz()).parallel().forEach(z -> {
            GridRow toBrain = new GridRow(brain.grid(), brain.from(g));
            GridRow toSkin = new GridRow(skin.grid(), skin.from(g));
            for (int y = 0; y < g.ny(); y++) {
                toBrain.to(y, z);
                toSkin.to(y, z);
                int row = g.index(0, y, z);
                float off = FaceShape.offBrainMm(y, z);
                for (int x = 0; x < g.nx(); x++) {
                    if (out[row + x] > -FaceShape.FAR_MM) {
                        float fromBrain = toBrain.at(x) - edgeMarginMm * FaceShape.onEdgeOfBrain(x, y, z);
                        float shallow = Math.min(SKIN_MM + toSkin.at(x), fromBrain - LEAST_MARGIN_MM);
                        float beside = DEEPEST_BESIDE_MM + toSkin.at(x) + off + FaceShape.besideHeadMm(x);
                        out[row + x] = Math.min(Math.min(out[row + x], beside), Math.max(fromBrain - margin, shallow));
                    }
                }
            }
        });
        return new SmoothField(new ScalarGrid(g, out));
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
