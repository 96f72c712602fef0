package org.ventail.deface;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;

/**
 * The skin of a neutral face laid on a head: its signed distance plus a correction that brings it to the head's own
 * skin at the border of what is removed and fades within some centimetres. Immutable.
 *
 * @param skinMm distance to the new skin, negative inside
 * @param tissues the neutral face's tissues, on the same grid
 */
record NewSkin(SmoothField skinMm, byte[] tissues) {
    /** Thickness of what closes a cut. */
    private static final float SEAL_MM = 3.5f;
    /** Voxels of the brain's grid in a block: a cut along the brain must not show its folds. */
    private static final int BLUR = 3;

    /** The distance to the brain without its folds, as new skins and stumps keep off it. */
    static ScalarGrid smoothBrain(ScalarGrid toBrain) {
        ScalarGrid s = toBrain.reduced(BLUR, BLUR, BLUR);
        Smoothing.pass(s, 2);
        return s;
    }

    /** @param depthMm how deep under the head's skin a removal ends beside the brain */
    static NewSkin of(Head head, SmoothField ownSkin, SmoothField removal, ScalarGrid depthMm, ScalarGrid smoothBrain,
            NeutralFace neutral, FaceVariation variation) {
        Affine toLps = NeutralPlacement.neutralToLps(head.fit().atlasToLps(), variation);
        Geometry n = neutral.geometry();
        Geometry g = new Geometry(n.nx(), n.ny(), n.nz(), toLps.compose(n.voxelToLps()));
        float[] skin = scaled(variation.skinMm(neutral.skinMm()), Math.cbrt(toLps.determinant()));
        float[] beside = Laying.besideHeadMm(n);
        ScalarGrid correction = Seam.correction(new ScalarGrid(g, skin), ownSkin.grid(), removal);
        new Laying(head, n, new ScalarGrid(g, skin), beside).lay(correction, ownSkin.grid(), smoothBrain, depthMm,
                removal.grid());
        EarSides.smooth(new ScalarGrid(g, skin), beside);
        return new NewSkin(new SmoothField(new ScalarGrid(g, skin)), neutral.tissues());
    }

    /**
     * A blank end for a face that is only removed: the new skin, cut off a little before where the removal ends, and
     * plain tissue under it, so that no cavity opens on the cut and no relief tells whose it was.
     *
     * @param cutMm depth before the cut
     * @param removal above zero where the head is removed
     */
    NewSkin stump(ScalarGrid cutMm, ScalarGrid removal) {
        Geometry g = geometry();
        ScalarGrid end = new ScalarGrid(removal.geometry(), removal.values().clone());
        Smoothing.pass(end, 2);
        float[] skin = skinMm.grid().values().clone();
        IntStream.range(0, g.nz()).parallel().forEach(z -> {
            GridRow cut = GridRow.of(cutMm, g);
            GridRow removed = GridRow.of(end, g);
            for (int y = 0; y < g.ny(); y++) {
                end(skin, g.index(0, y, z), cut.to(y, z).first(g.nx()), removed.to(y, z).first(g.nx()));
            }
        });
        byte[] plain = new byte[tissues.length];
        Arrays.fill(plain, FaceTissue.MUSCLE);
        return new NewSkin(new SmoothField(new ScalarGrid(g, skin)), plain);
    }

    private static void end(float[] skin, int from, float[] cut, float[] removed) {
        for (int x = 0; x < cut.length; x++) {
            skin[from + x] = Math.max(skin[from + x], Math.min(cut[x], removed[x]) - SEAL_MM);
        }
    }

    private static float[] scaled(float[] mm, double scale) {
        float[] out = new float[mm.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (mm[i] * scale);
        }
        return out;
    }

    Geometry geometry() {
        return skinMm.grid().geometry();
    }
}
