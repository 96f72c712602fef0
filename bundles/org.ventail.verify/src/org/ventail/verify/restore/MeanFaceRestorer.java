package org.ventail.verify.restore;

import java.util.BitSet;
import org.ventail.api.check.GalleryEntry.Scan;

/** Puts a mean face on: turned, moved and made larger or smaller until it fits the skin that is left, and joined to it. */
final class MeanFaceRestorer implements Restorer {
    private final Population population;

    MeanFaceRestorer(Population population) {
        this.population = population;
    }

    @Override
    public String id() {
        return "mean-face";
    }

    @Override
    public Scan restore(DefacedHead head) {
        SkinMap face = SkinAlignment.of(population.meanSkin(), head.left(), head.known());
        BitSet open = (BitSet) head.lost().clone();
        head.lost().stream().filter(i -> !face.known(i)).forEach(open::clear);
        return head.joined(open, face.toDoubles());
    }
}
