package org.ventail.deface;

import java.util.Arrays;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;

/**
 * The skin of a whole head made smooth: its signed distance without what is finer than a few centimetres, down to the
 * neck. Bumps stick out of it, dents lie under it.
 */
final class Scalp {
    private static final double BLOCK_MM = 6;
    /** Weights 1, 2, 1 this often blur by about 12 mm. */
    private static final int PASSES = 8;
    /** Height above the atlas's origin below which the skin stays, and from which on it is smooth. */
    private static final double NECK_MM = -140;
    private static final double HEAD_MM = -115;
    /** What lies beyond the scan is not known: nearer to its border the skin stays more and more as it is. */
    private static final double BORDER_MM = 20;

    private Scalp() {
    }

    static NewSkin of(Head head, SmoothField ownSkin) {
        ScalarGrid own = ownSkin.grid().reduced(BLOCK_MM);
        Geometry g = own.geometry();
        ScalarGrid once = blurred(own);
        ScalarGrid twice = blurred(once);
        float[] out = new float[g.size()];
        Affine toAtlas = head.fit().atlasToLps().inverse().compose(g.voxelToLps());
        for (int i = 0; i < out.length; i++) {
            // twice the blurred less the blurred again: a ball keeps its size
            float smooth = 2 * once.values()[i] - twice.values()[i];
            int x = i % g.nx();
            int y = i / g.nx() % g.ny();
            int z = i / (g.nx() * g.ny());
            double share = share((toAtlas.z(x, y, z) - NECK_MM) / (HEAD_MM - NECK_MM))
                    * share(toBorder(g, x, y, z) * BLOCK_MM / BORDER_MM - 0.5);
            out[i] = (float) (own.values()[i] + share * (smooth - own.values()[i]));
        }
        byte[] fat = new byte[out.length];
        Arrays.fill(fat, FaceTissue.FAT);
        return new NewSkin(new SmoothField(new ScalarGrid(g, out)), fat);
    }

    private static double share(double v) {
        return Math.max(0, Math.min(1, v));
    }

    /** Voxels to the nearest side of the grid. */
    private static int toBorder(Geometry g, int x, int y, int z) {
        int a = Math.min(x, g.nx() - 1 - x);
        int b = Math.min(y, g.ny() - 1 - y);
        int c = Math.min(z, g.nz() - 1 - z);
        return Math.min(a, Math.min(b, c));
    }

    private static ScalarGrid blurred(ScalarGrid s) {
        ScalarGrid out = new ScalarGrid(s.geometry(), s.values().clone());
        Smoothing.pass(out, PASSES);
        return out;
    }
}
