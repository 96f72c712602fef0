package org.ventail.verify.restore;

import java.util.BitSet;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Volume;
import org.ventail.render.SkinField;

/**
 * A head that lost its face, as restorers see it.
 *
 * @param scan what would leave
 * @param skin its skin, at the value at which the original's lies: a changed histogram must not move it
 * @param left that skin by cell
 * @param lost cells in which it is not what it was
 * @param changed voxels that may differ from the original
 */
record DefacedHead(Scan scan, SkinField skin, SkinMap left, BitSet lost, Mask changed) {
    static DefacedHead of(Volume original, DefacedVolume defaced) {
        SkinField skin = SkinField.of(defaced.volume(), SkinField.of(original).threshold());
        SkinMap left = SkinMap.of(skin, defaced.frame());
        return new DefacedHead(new Scan(defaced.volume(), defaced.frame()), skin, left,
                LostSkin.of(left, defaced.changed(), defaced.frame()), defaced.changed());
    }

    /** Cells whose skin is the person's own. */
    BitSet known() {
        BitSet known = new BitSet(SkinMap.CELLS);
        for (int i = 0; i < SkinMap.CELLS; i++) {
            known.set(i, left.known(i) && !lost.get(i));
        }
        return known;
    }

    /** Share of the skin in view that was lost. */
    double lostShare() {
        BitSet seen = known();
        seen.or(lost);
        return (double) lost.cardinality() / Math.max(1, seen.cardinality());
    }

    /** The scan with other skin in the lost cells. */
    Scan with(SkinMap skinMap) {
        return RestoredScan.of(scan, skin, skinMap, lost);
    }

    /**
     * The scan with made-up skin that meets the skin that is left: the gap at the rim is spread over the open cells.
     *
     * @param open lost cells that are made up
     * @param madeUp skin in those, and around them where it is a number
     */
    Scan joined(BitSet open, double[] madeUp) {
        return with(Membrane.joined(left, known(), open, madeUp));
    }
}
