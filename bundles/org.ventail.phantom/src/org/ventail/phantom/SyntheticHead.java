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
        int nz = (int) Math.ceil(262 / spacingMm);
        return Geometry.axisAligned(nx, ny, nz, new Spacing(spacingMm, spacingMm, spacingMm),
                new Point3(-(nx - 1) * spacingMm / 2, -(ny - 1) * spacingMm / 2, -125));
    }

    /** Where the head is and looks. */
    public HeadFrame frame() {
        return HeadFrame.fromHeader(new Point3(0, 0, 0), 130);
    }

    /** The head on a grid, as signed 16-bit values. */
    public Volume voxelise(Contrast contrast, Geometry grid, long noiseSeed) {
        Objects.requireNonNull(contrast);
        Objects.requireNonNull(grid);
        Head head = new Head(new HeadShape(seed, 1));
        short[] out = new short[grid.size()];
        java.util.stream.IntStream.range(0, grid.nz()).parallel().forEach(z -> {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    Point3 p = grid.voxelToLps().apply(new Point3(x, y, z));
                    double d = head.skin(p.x(), -p.y(), p.z());
                    double w = Math.max(0, Math.min(1, 0.5 - d / (3 * grid.spacingMm().xMm())));
                    w = w * w * (3 - 2 * w);
                    out[grid.index(x, y, z)] = (short) (contrast == Contrast.CT ? -1000 + 1040 * w : 500 * w);
                }
            }
        });
        return new Volume(grid, new org.ventail.api.model.VoxelData.Shorts(out, true), org.ventail.api.model.Rescale.NONE, contrast == Contrast.CT ? org.ventail.api.model.Modality.CT : org.ventail.api.model.Modality.MR);
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
