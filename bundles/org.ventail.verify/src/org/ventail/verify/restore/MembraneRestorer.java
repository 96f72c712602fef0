package org.ventail.verify.restore;

import java.util.BitSet;
import org.ventail.api.check.GalleryEntry.Scan;

/** Goes on from the rim as smoothly as it can: knows nothing about faces. */
final class MembraneRestorer implements Restorer {
    private static final double TENSION = 0.02;

    @Override
    public String id() {
        return "membrane";
    }

    @Override
    public Scan restore(DefacedHead head) {
        BitSet fixed = head.known();
        double[] skin = head.left().toDoubles();
        double mean = fixed.stream().mapToDouble(i -> skin[i]).average().orElse(0);
        head.lost().stream().forEach(i -> skin[i] = mean);
        new Membrane(head.lost(), fixed, 0, 1).span(skin);
        new Membrane(head.lost(), fixed, 1, TENSION).span(skin);
        return head.with(head.left().with(skin));
    }
}
