package org.ventail.deface;

import org.ventail.api.model.Geometry;

/**
 * Finds the body in a reduced scan: everything inside the skin, without couch, head holder, tubes and noise. On a
 * grid of about {@value #COARSE_MM} mm: tissue against air; for MR gaps closed (bone is as dark as air there); holes
 * filled; the largest piece after an opening. Its outline is then drawn again on the finer grid.
 */
final class HeadFinder {
    private static final double COARSE_MM = 4;
    /** Couch walls and tubes are thinner than twice this. */
    private static final double OPENING_MM = 4.1;
    /** Half the thickness of a skull that MR shows dark. */
    private static final double CLOSING_MM = 8.1;
    /** Smaller pieces are noise. */
    private static final double SPECKLE_ML = 2;

    /**
     * A body.
     *
     * @param mask on the grid that was searched
     * @param volumeMl how much of it there is
     * @param away distance from it in mm, on the coarse grid
     */
    record Body(boolean[] mask, double volumeMl, ScalarGrid away) {
    }

    Body find(ScalarGrid scan, IntensityScale scale) {
        int[] f = scan.blocks(COARSE_MM);
        ScalarGrid coarse = scan.reduced(f[0], f[1], f[2]);
        Geometry c = coarse.geometry();
        boolean[] tissue = tissue(coarse, scale);
        double opening = Math.max(OPENING_MM, 0.75 * c.spacingMm().minMm());
        boolean[] solid = Morphology.filled(c, scale.ct() ? tissue : closed(c, tissue));
        boolean[] core = Morphology.largest(c, Morphology.eroded(c, solid, opening));
        float[] fromCore = DistanceField.mm(c, core, true);
        boolean[] body = new boolean[solid.length];
        for (int i = 0; i < body.length; i++) {
            body[i] = solid[i] && fromCore[i] <= opening + c.spacingMm().maxMm();
        }
        boolean[] inner = Morphology.eroded(c, body, c.spacingMm().maxMm() + 0.1);
        boolean[] outer = Morphology.dilated(c, body, c.spacingMm().maxMm() + 0.1);
        boolean[] mask = outlined(scan, scale, f, c, inner, outer);
        double ml = Morphology.count(mask) * scan.geometry().voxelVolumeMm3() / 1000;
        return new Body(mask, ml, new ScalarGrid(c, DistanceField.mm(c, body, true)));
    }

    private static boolean[] tissue(ScalarGrid scan, IntensityScale scale) {
        boolean[] tissue = new boolean[scan.values().length];
        for (int i = 0; i < tissue.length; i++) {
            tissue[i] = scale.tissue(scan.values()[i]);
        }
        return tissue;
    }

    private static boolean[] closed(Geometry g, boolean[] tissue) {
        int speckle = (int) (SPECKLE_ML * 1000 / g.voxelVolumeMm3());
        return closedAsIfGoingOn(g, Morphology.withoutSpeckles(g, tissue, speckle));
    }

    /** What lies at the border goes on beyond it: a gap of air between head and border is no hole in the head. */
    private static boolean[] closedAsIfGoingOn(Geometry g, boolean[] mask) {
        int pad = (int) Math.ceil(CLOSING_MM / g.spacingMm().minMm());
        Geometry wide = new Geometry(g.nx() + 2 * pad, g.ny() + 2 * pad, g.nz() + 2 * pad, g.voxelToLps());
        boolean[] padded = new boolean[wide.size()];
        for (int i = 0; i < padded.length; i++) {
            int x = i % wide.nx() - pad;
            int y = i / wide.nx() % wide.ny() - pad;
            int z = i / (wide.nx() * wide.ny()) - pad;
            padded[i] = mask[g.index(within(x, g.nx()), within(y, g.ny()), within(z, g.nz()))];
        }
        boolean[] closed = Morphology.closed(wide, padded, CLOSING_MM);
        boolean[] out = new boolean[mask.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = closed[wide.index(i % g.nx() + pad, i / g.nx() % g.ny() + pad, i / (g.nx() * g.ny()) + pad)];
        }
        return out;
    }

    private static int within(int i, int n) {
        return Math.max(0, Math.min(n - 1, i));
    }

    /** What is well inside on the coarse grid, and tissue near its outline. */
    private static boolean[] outlined(ScalarGrid scan, IntensityScale scale, int[] f, Geometry c, boolean[] inner,
            boolean[] outer) {
        Geometry g = scan.geometry();
        boolean[] mask = new boolean[g.size()];
        for (int z = 0; z < g.nz(); z++) {
            for (int y = 0; y < g.ny(); y++) {
                for (int x = 0; x < g.nx(); x++) {
                    int i = g.index(x, y, z);
                    int at = c.index(x / f[0], y / f[1], z / f[2]);
                    mask[i] = inner[at] || outer[at] && scale.tissue(scan.values()[i]);
                }
            }
        }
        return mask;
    }
}
