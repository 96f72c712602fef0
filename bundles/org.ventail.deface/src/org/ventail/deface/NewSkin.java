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
    /** A head that is wider than the neutral one keeps so much over its brain, if it has it. */
    private static final float OVER_BRAIN_MM = 8.5f;
    /** But it is wider by no more than this: what sticks out farther is an ear. */
    private static final float WIDEST_MM = 7;
    /** So wide is the rounding where it comes out of the new skin. */
    private static final float CREASE_MM = 8;
    /** So much of what goes lies at least under the new skin, or a pit would open. */
    private static final float LINING_MM = 2.1f;
    /** Where that is, in neutral face mm. */
    private static final double SIDES_OF_BRAIN_MM = -28;
    private static final double FOOT_OF_BRAIN_MM = -12;
    private static final double HALF_BRAIN_MM = 65;
    /** Thickness of what closes a cut. */
    private static final float SEAL_MM = 3.5f;
    /** Voxels of the brain's grid in a block: a cut along the brain must not show its folds. */
    private static final int BLUR = 3;

    /** The distance to the brain without its folds, as new skins and stumps keep off it. */
    static ScalarGrid smoothBrain(ScalarGrid toBrain) {
        ScalarGrid s = toBrain.reduced(BLUR, BLUR, BLUR);
        for (int pass = 0; pass < 2; pass++) {
            HeadFields.smooth(s);
        }
        return s;
    }

    /** @param depthMm how deep under the head's skin a removal ends beside the brain */
    static NewSkin of(Head head, SmoothField ownSkin, SmoothField removal, ScalarGrid depthMm, ScalarGrid smoothBrain,
            NeutralFace neutral, FaceVariation variation) {
        Affine toLps = NeutralPlacement.neutralToLps(head.fit().atlasToLps(), variation);
        Geometry n = neutral.geometry();
        Geometry g = new Geometry(n.nx(), n.ny(), n.nz(), toLps.compose(n.voxelToLps()));
        float[] skin = scaled(variation.skinMm(neutral), Math.cbrt(toLps.determinant()));
        Affine toAtlas = head.fit().atlasToLps().inverse().compose(g.voxelToLps());
        float[] beside = new float[g.nx()];
        for (int x = 0; x < beside.length; x++) {
            beside[x] = besideHeadMm(n.voxelToLps(), x);
        }
        float liningMm = Math.max(LINING_MM, (float) head.grid().spacingMm().maxMm());
        FrontOfView front = FrontOfView.of(head.grid(), head.fit().atlasToLps(), g);
        ScalarGrid correction = Seam.correction(new ScalarGrid(g, skin), ownSkin.grid(), removal);
        IntStream.range(0, g.nz()).parallel().forEach(z -> {
            GridRow row = row(correction, g);
            GridRow brain = row(smoothBrain, g);
            GridRow own = row(ownSkin.grid(), g);
            GridRow deep = row(depthMm, g);
            GridRow inside = row(removal.grid(), g);
            for (int y = 0; y < g.ny(); y++) {
                float off = offBrainMm(n.voxelToLps(), y, z);
                float[] bottom = deep.to(y, z).first(g.nx());
                float[] old = own.to(y, z).first(g.nx());
                for (int x = 0; x < bottom.length; x++) {
                    bottom[x] += old[x] - LINING_MM;
                }
                float cast = LINING_MM + HeadFields.marginMm(toAtlas.z(g.nx() / 2.0, y, z));
                lay(skin, g.index(0, y, z), row.to(y, z).first(g.nx()), old, brain.to(y, z).first(g.nx()), bottom,
                        new Beyond(cast, off, beside));
                front.holdBack(skin, g.index(0, y, z), y, z, g.nx());
                line(skin, g.index(0, y, z), old, inside.to(y, z).first(g.nx()), liningMm);
            }
        });
        EarSides.smooth(new ScalarGrid(g, skin), beside);
        return new NewSkin(new SmoothField(new ScalarGrid(g, skin)), neutral.tissues());
    }

    /**
     * Where a removal goes deeper than over brain.
     *
     * @param brainMm so far from the brain
     * @param off how far a row lies before or below the sides of the brain
     * @param beside how far beside them, by column
     */
    private record Beyond(float brainMm, float off, float[] beside) {
    }

    /**
     * Lays a row of the neutral skin on the head.
     *
     * @param skin the neutral skin, from an index on; there the new skin goes
     * @param own distance to the head's skin
     * @param bottom above zero where a removal over brain has room for it
     */
    private static void lay(float[] skin, int from, float[] correction, float[] own, float[] brain, float[] bottom,
            Beyond beyond) {
        for (int x = 0; x < own.length; x++) {
            float laid = skin[from + x] + correction[x];
            float overBrain = Math.max(bottom[x], brain[x] - beyond.brainMm);
            float room = Math.min(bottom[x] + beyond.off + beyond.beside[x], overBrain);
            float shallow = Math.min(laid, room);
            float over = Math.max(union(shallow, brain[x] - OVER_BRAIN_MM), laid - WIDEST_MM);
            skin[from + x] = Math.max(over, Math.min(shallow, own[x]));
        }
    }

    /** Closes a row: where the new skin would lie deeper than the removal goes, what was cut through would be bare. */
    private static void line(float[] skin, int from, float[] own, float[] removed, float liningMm) {
        for (int x = 0; x < own.length; x++) {
            skin[from + x] = Math.min(skin[from + x], Math.max(own[x] + LINING_MM, removed[x] - liningMm));
        }
    }

    /** The distance to what lies in either of two, without a crease where one comes out of the other. */
    static float union(float a, float b) {
        float near = Math.max(0, CREASE_MM - Math.abs(a - b));
        return Math.min(a, b) - near * near / (4 * CREASE_MM);
    }

    private static float besideHeadMm(Affine m, int x) {
        return (float) Math.max(0, Math.abs(m.x(x, 0, 0)) - HALF_BRAIN_MM);
    }

    private static float offBrainMm(Affine m, int y, int z) {
        return (float) (Math.max(0, SIDES_OF_BRAIN_MM - m.y(0, y, z)) + Math.max(0, FOOT_OF_BRAIN_MM - m.z(0, y, z)));
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
        for (int pass = 0; pass < 2; pass++) {
            HeadFields.smooth(end);
        }
        float[] skin = skinMm.grid().values().clone();
        IntStream.range(0, g.nz()).parallel().forEach(z -> {
            GridRow cut = row(cutMm, g);
            GridRow removed = row(end, g);
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

    private static GridRow row(ScalarGrid grid, Geometry rows) {
        return new GridRow(grid, grid.geometry().lpsToVoxel().compose(rows.voxelToLps()));
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
