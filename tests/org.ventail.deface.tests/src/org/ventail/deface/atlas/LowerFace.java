package org.ventail.deface.atlas;

import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Volume;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;

/**
 * What the atlas's head lacks below the nose: the average synthetic head, laid on it by landmarks. Ear canals, eyes,
 * crown and temples of both agree within about 2 mm after a turn and three scales.
 */
final class LowerFace {
    /** The atlas lies along the commissures; this far its face looks down. */
    private static final double PITCH_DEGREES = 7.2;
    /** Lengths of the synthetic head over those of the atlas: left, front, up. */
    private static final double[] SCALE = {0.89, 0.9, 0.87};
    /** Middle between the ear canals, atlas LPS mm. */
    private static final double[] BETWEEN_EARS = {0, 22, -42};
    private static final double AIR_BELOW_HU = -350;
    private static final double FAT_BELOW_HU = -20;
    private static final double BONE_FROM_HU = 250;

    /** Below and behind this the neck lies as it likes. */
    private static final double NECK_BELOW_MM = -105;
    private static final double NECK_BEHIND_MM = 0;

    private final Geometry atlas;
    private final Geometry grid;
    private final Mask head;
    private final Volume ct;

    /** @param atlas its grid, LPS mm */
    LowerFace(Geometry atlas) {
        Affine toCentre = Affine.translate(-BETWEEN_EARS[0], -BETWEEN_EARS[1], -BETWEEN_EARS[2]);
        double a = StrictMath.toRadians(PITCH_DEGREES);
        double c = StrictMath.cos(a);
        double s = StrictMath.sin(a);
        Affine turn = Affine.ofRows(1, 0, 0, 0, 0, c, s, 0, 0, -s, c, 0);
        Affine toPhantom = turn.compose(Affine.scale(SCALE[0], SCALE[1], SCALE[2])).compose(toCentre);
        this.atlas = atlas;
        this.grid = new Geometry(atlas.nx(), atlas.ny(), atlas.nz(), toPhantom.compose(atlas.voxelToLps()));
        this.head = SyntheticHead.average().head(grid);
        this.ct = SyntheticHead.average().voxelise(Contrast.CT, grid, 0);
    }

    /** The class of a voxel of the atlas: unknown, air, or bright, middle, dark or hollow inside the skin. */
    int label(int x, int y, int z) {
        if (atlas.voxelToLps().z(x, y, z) < NECK_BELOW_MM && atlas.voxelToLps().y(x, y, z) > NECK_BEHIND_MM) {
            return 0;
        }
        if (!head.get(grid.index(x, y, z))) {
            return 1;
        }
        double hounsfield = ct.value(x, y, z);
        if (skin(x, y, z)) {
            return 3;
        }
        if (hounsfield < AIR_BELOW_HU) {
            return 9;
        }
        return hounsfield < FAT_BELOW_HU ? 2 : hounsfield < BONE_FROM_HU ? 3 : 4;
    }

    private boolean skin(int x, int y, int z) {
        return outside(x - 1, y, z) || outside(x + 1, y, z) || outside(x, y - 1, z) || outside(x, y + 1, z)
                || outside(x, y, z - 1) || outside(x, y, z + 1);
    }

    private boolean outside(int x, int y, int z) {
        return grid.contains(x, y, z) && !head.get(grid.index(x, y, z));
    }
}
