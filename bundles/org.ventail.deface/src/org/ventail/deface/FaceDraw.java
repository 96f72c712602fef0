package org.ventail.deface;

import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;

/**
 * Draws the new face of a head: of a few by chance the one that is least like the head's own. What a new face must share
 * with the old head, where it runs into it and over bone, makes it a little more like its owner's than like a
 * stranger's; the choice makes up for that. It tells little: which of twelve faces, that nobody knows without the scan from before,
 * was the least like the own one is at most 3.6 bits. Immutable: one for all heads.
 */
final class FaceDraw {
    static final int DRAWS = 12;
    private static final int COARSER = 2;
    /** With less of a face in view there is nothing to be like. */
    private static final int FEWEST = 60;

    private final ScalarGrid skin;
    /** What everybody's face is like. */
    private final NearSkin usual;

    FaceDraw(NeutralFace neutral) {
        this.skin = neutral.skinMm().reduced(COARSER, COARSER, COARSER);
        this.usual = NearSkin.of(skin.geometry(), skin, skin.geometry().lpsToVoxel(), 1);
    }

    /**
     * The one of a head.
     *
     * @param seed what the faces are drawn by
     * @param own distances to the skin of the head, in scan LPS mm
     */
    FaceVariation of(long seed, Affine atlasToLps, ScalarGrid own) {
        Geometry g = skin.geometry();
        Affine toLps = NeutralPlacement.neutralToLps(atlasToLps, FaceVariation.NONE);
        NearSkin face = NearSkin.of(g, own, own.geometry().lpsToVoxel().compose(toLps),
                1 / Math.cbrt(toLps.determinant()));
        if (face.size() < FEWEST) {
            return FaceVariation.drawn(seed);
        }
        double[] strangeness = new double[DRAWS];
        IntStream.range(0, DRAWS).parallel().forEach(k -> {
            ScalarGrid drawn = drawn(FaceVariation.drawn(seed + k));
            // a face that is unlike everybody's is not what is looked for
            strangeness[k] = Likeness.mm(drawn, face) - Likeness.mm(drawn, usual);
        });
        int strangest = 0;
        for (int k = 1; k < DRAWS; k++) {
            strangest = strangeness[k] > strangeness[strangest] ? k : strangest;
        }
        return FaceVariation.drawn(seed + strangest);
    }

    private ScalarGrid drawn(FaceVariation variation) {
        Geometry g = skin.geometry();
        Affine varied = variation.about(NeutralPlacement.NEUTRAL_POINT).compose(g.voxelToLps());
        return new ScalarGrid(new Geometry(g.nx(), g.ny(), g.nz(), varied), variation.skinMm(skin));
    }
}
