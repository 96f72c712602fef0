package org.ventail.verify.restore;

import java.util.BitSet;
import java.util.List;

/**
 * The skins of other people, to learn from. Immutable by contract; any thread.
 *
 * @param people their skins
 * @param mean by cell; NaN where nobody's skin is in view
 */
record Population(List<SkinMap> people, double[] mean) {
    static Population of(List<SkinMap> people) {
        double[] mean = new double[SkinMap.CELLS];
        for (int i = 0; i < SkinMap.CELLS; i++) {
            int cell = i;
            mean[i] = people.stream().filter(p -> p.known(cell)).mapToDouble(p -> p.radiusMm()[cell]).average()
                    .orElse(Double.NaN);
        }
        return new Population(List.copyOf(people), mean);
    }

    /** Cells of a set of which something is known. */
    BitSet covered(BitSet cells) {
        BitSet covered = (BitSet) cells.clone();
        for (int i = cells.nextSetBit(0); i >= 0; i = cells.nextSetBit(i + 1)) {
            covered.set(i, !Double.isNaN(mean[i]));
        }
        return covered;
    }

    /** The mean skin. */
    SkinMap meanSkin() {
        float[] skin = new float[SkinMap.CELLS];
        for (int i = 0; i < skin.length; i++) {
            skin[i] = (float) mean[i];
        }
        return new SkinMap(skin);
    }

    /** A guess held within what people have there. */
    double plausible(int cell, double radiusMm) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (SkinMap p : people) {
            if (p.known(cell)) {
                low = Math.min(low, p.radiusMm()[cell]);
                high = Math.max(high, p.radiusMm()[cell]);
            }
        }
        return Math.max(low, Math.min(high, radiusMm));
    }

    /** How a person's skin differs from the mean; where it is not in view, it does not. */
    double[] difference(int person) {
        double[] d = new double[SkinMap.CELLS];
        float[] radius = people.get(person).radiusMm();
        for (int i = 0; i < d.length; i++) {
            d[i] = Float.isNaN(radius[i]) || Double.isNaN(mean[i]) ? 0 : radius[i] - mean[i];
        }
        return d;
    }
}
