package org.ventail.deface;

import org.ventail.api.model.Geometry;

/**
 * Finds the body in a reduced scan: everything inside the skin, without couch, head holder, tubes and noise. Tissue against
 * air; for MR gaps closed (bone is as dark as air there); holes filled; the largest piece after an opening.
 */
final class HeadFinder {
    /** Couch walls and tubes are thinner than twice this. */
    private static final double OPENING_MM = 4;
    /** Half the thickness of a skull that MR shows dark. */
    private static final double CLOSING_MM = 7;
    /** Smaller pieces are noise. */
    private static final double SPECKLE_ML = 2;

    /** A body and how much of it there is. */
    record Body(boolean[] mask, double volumeMl) {
    }

    Body find(ScalarGrid scan, IntensityScale scale) {
        Geometry g = scan.geometry();
        boolean[] tissue = new boolean[g.size()];
        for (int i = 0; i < tissue.length; i++) {
            tissue[i] = scale.tissue(scan.values()[i]);
        }
        double opening = Math.max(OPENING_MM, 0.75 * g.spacingMm().minMm());
        boolean[] solid = scale.ct() ? tissue : closed(g, tissue);
        boolean[] filled = Morphology.filled(g, solid);
        boolean[] core = Morphology.largest(g, Morphology.eroded(g, filled, opening));
        boolean[] near = Morphology.dilated(g, core, opening + g.spacingMm().minMm());
        boolean[] body = Morphology.and(filled, near);
        return new Body(body, Morphology.count(body) * g.voxelVolumeMm3() / 1000);
    }

    private static boolean[] closed(Geometry g, boolean[] tissue) {
        int speckle = (int) (SPECKLE_ML * 1000 / g.voxelVolumeMm3());
        return Morphology.closed(g, Morphology.withoutSpeckles(g, tissue, speckle), CLOSING_MM);
    }
}
