package org.ventail.deface;

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
    static NewSkin of(Head head, SmoothField ownSkin, SmoothField removal, NeutralFace neutral) {
        Affine toLps = NeutralPlacement.neutralToLps(head.fit().atlasToLps());
        Geometry n = neutral.geometry();
        Geometry g = new Geometry(n.nx(), n.ny(), n.nz(), toLps.compose(n.voxelToLps()));
        ScalarGrid neutralSkin = new ScalarGrid(g, scaled(neutral.skinMm().values(), Math.cbrt(toLps.determinant())));
        ScalarGrid correction = Seam.correction(neutralSkin, ownSkin.grid(), removal);
        float[] skin = neutralSkin.values().clone();
        Affine toCorrection = correction.geometry().lpsToVoxel().compose(g.voxelToLps());
        IntStream.range(0, g.nz()).parallel().forEach(z -> {
            GridRow row = new GridRow(correction, toCorrection);
            for (int y = 0; y < g.ny(); y++) {
                row.to(y, z);
                for (int x = 0; x < g.nx(); x++) {
                    skin[g.index(x, y, z)] += row.at(x);
                }
            }
        });
        return new NewSkin(new SmoothField(new ScalarGrid(g, skin)), neutral.tissues());
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
