package org.ventail.deface;

import org.ventail.api.model.Affine;
import org.ventail.api.model.Spacing;

/**
 * How much of a voxel lies inside a skin, from the skin's distance: over about a voxel's width, and at several places
 * along the axes on which voxels are long. Row by row, for one thread.
 */
final class Coverage {
    private static final double PIECE_MM = 1.6;
    private static final double NARROWEST_MM = 0.7;

    private final GridRow[] pieces;
    private final float widthMm;
    private final float reachMm;

    /** @param map from voxels to the grid of the skin's distance */
    Coverage(ScalarGrid skinMm, Affine map, Spacing spacing) {
        double[] mm = {spacing.xMm(), spacing.yMm(), spacing.zMm()};
        int[] n = new int[3];
        double width = 1;
        for (int a = 0; a < 3; a++) {
            n[a] = (int) Math.max(1, Math.rint(mm[a] / PIECE_MM));
            width *= mm[a] / n[a];
        }
        this.widthMm = (float) Math.max(NARROWEST_MM, Math.cbrt(width));
        this.reachMm = reachMm(spacing);
        this.pieces = new GridRow[n[0] * n[1] * n[2]];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = new GridRow(skinMm, map.compose(Affine.translate(offset(i % n[0], n[0]),
                    offset(i / n[0] % n[1], n[1]), offset(i / (n[0] * n[1]), n[2]))));
        }
    }

    private static double offset(int i, int n) {
        return (i + 0.5) / n - 0.5;
    }

    /** Farther from the skin a voxel is all in or all out. */
    static float reachMm(Spacing s) {
        return (float) (NARROWEST_MM + 0.5 * Math.sqrt(s.xMm() * s.xMm() + s.yMm() * s.yMm() + s.zMm() * s.zMm()));
    }

    void to(int y, int z) {
        for (GridRow p : pieces) {
            p.to(y, z);
        }
    }

    /** The share of a voxel of the row that lies inside. @param depth of its centre, negative outside */
    float at(int x, float depth) {
        if (depth > reachMm) {
            return 1;
        }
        if (depth < -reachMm) {
            return 0;
        }
        float sum = 0;
        for (GridRow p : pieces) {
            sum += Math.max(0, Math.min(1, 0.5f - p.at(x) / widthMm));
        }
        return sum / pieces.length;
    }
}
