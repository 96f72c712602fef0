package org.ventail.deface;

import org.ventail.api.model.Affine;

/**
 * The brain of a scan: distance to it in millimetres on a grid of right angles around it, 0 inside.
 *
 * @param distanceMm to the nearest brain voxel, on its own grid in scan LPS mm
 * @param volumeMl of the estimate
 * @param agreement overlap (Dice) of the estimate with the registered atlas's brain: how much this scan and the atlas
 * agree
 * @param fromScan whether this scan's own voxels decided; false: the atlas's brain, enlarged, stands in
 * @param lost share of the atlas's brain, well inside it, that this scan shows as empty: what is so dark there is lost at
 * the brain's own border, too; 0 on CT and where the scan shows all water as empty
 */
record Brain(ScalarGrid distanceMm, double volumeMl, double agreement, boolean fromScan, double lost) {
    /** Far away, for what lies outside the grid. */
    private static final float FAR_MM = 1000;

    /** Distance at a position of the grid given by the map. */
    float distance(Affine toGrid, double x, double y, double z) {
        float d = distanceMm.at(toGrid.x(x, y, z), toGrid.y(x, y, z), toGrid.z(x, y, z));
        return d == d ? d : FAR_MM;
    }
}
