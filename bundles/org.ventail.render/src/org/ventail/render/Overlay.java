package org.ventail.render;

import java.util.Objects;
import org.ventail.api.model.Mask;

/**
 * A mask shown over a scan.
 *
 * @param mask which voxels
 * @param rgb in which colour, 0xRRGGBB
 * @param opacity how strongly, 0 to 1
 */
public record Overlay(Mask mask, int rgb, double opacity) {
    public Overlay {
        Objects.requireNonNull(mask);
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("opacity " + opacity);
        }
    }

    /** That colour with this one over it. */
    int over(int below) {
        int a = (int) (256 * opacity);
        int r = blend(below >> 16 & 255, rgb >> 16 & 255, a);
        int g = blend(below >> 8 & 255, rgb >> 8 & 255, a);
        return r << 16 | g << 8 | blend(below & 255, rgb & 255, a);
    }

    private static int blend(int below, int above, int a) {
        return below + ((above - below) * a >> 8);
    }
}
