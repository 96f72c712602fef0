package org.ventail.phantom;

import java.util.Objects;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;

/**
 * A head of nobody: our own parametric shape, drawn from a seed. The same seed gives the same head for ever. Immutable, for
 * any thread.
 */
public final class SyntheticHead {
    private final long seed;

    private SyntheticHead(long seed) {
        this.seed = seed;
    }

    /** The head of that seed; different seeds have clearly different faces. */
    public static SyntheticHead random(long seed) {
        return new SyntheticHead(seed);
    }

    /** Seed it was drawn from. */
    public long seed() {
        return seed;
    }

    /** A grid along the LPS axes with cubic voxels that holds the whole head. */
    public static Geometry grid(double spacingMm) {
        int nx = (int) Math.ceil(190 / spacingMm);
        int ny = (int) Math.ceil(240 / spacingMm);
        int nz = (int) Math.ceil(250 / spacingMm);
        return Geometry.axisAligned(nx, ny, nz, new Spacing(spacingMm, spacingMm, spacingMm),
                new Point3(-(nx - 1) * spacingMm / 2, -(ny - 1) * spacingMm / 2, -145));
    }

    /** Where the head is and looks. */
    public HeadFrame frame() {
        return HeadFrame.fromHeader(new Point3(0, 0, 0), 130);
    }

    /** The head on a grid, as signed 16-bit values. */
    public Volume voxelise(Contrast contrast, Geometry grid, long noiseSeed) {
        Objects.requireNonNull(contrast);
        Objects.requireNonNull(grid);
        throw new UnsupportedOperationException("not yet");
    }

    /** The voxels of the brain. */
    public Mask brain(Geometry grid) {
        return Mask.empty(grid);
    }

    /** The voxels of the face: soft tissue and bone before the brain and under the brow, with the air in front. */
    public Mask face(Geometry grid) {
        return Mask.empty(grid);
    }
}
