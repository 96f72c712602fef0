package org.ventail.phantom;

import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/**
 * A head whose skin is given, such as a mesh from elsewhere, filled with what is in a head: skull and brain lie under
 * the scalp given, eyes, bones and airways of the face where the average head has them. Immutable, for any thread.
 */
public final class FilledHead {
    /** The airways of the average head may come nearer to another skin than this: they would break through. */
    private static final double WALL_MM = 5;
    /** Scalp and skull are that much thinner than the phantom's. */
    private static final double THINNER_MM = 3;
    private final Skin skin;
    private final Anatomy anatomy;

    /** A closed skin. Called from several threads at once. */
    @FunctionalInterface
    public interface Skin {
        /**
         * Signed distance, millimetres, negative inside.
         *
         * @param x to the left of the middle between the ear canals, f before it, z above it, millimetres
         */
        double distance(double x, double f, double z);
    }

    public FilledHead(Skin skin) {
        this.skin = skin;
        this.anatomy = new Anatomy(new Head(new HeadShape(0, 0)), (x, f, z) -> skin.distance(x, f, z) - THINNER_MM);
    }

    /**
     * Scans the head; values as {@link SyntheticHead#voxelise}.
     *
     * @param lpsToHead rigid map to the head's own axes (left, forward, up)
     */
    public Volume voxelise(Contrast contrast, Geometry grid, Affine lpsToHead, long noiseSeed) {
        Scanner scanner = new Scanner(contrast, grid, noiseSeed);
        short[] out = new short[grid.size()];
        each(grid, lpsToHead, (x, f, z, i) -> {
            double d = skin.distance(x, f, z);
            out[i] = scanner.value(d > scanner.reachMm() ? Tissue.AIR : tissue(x, f, z, d), d, x, z, i);
        });
        return new Volume(grid, new VoxelData.Shorts(out, true), Rescale.NONE, contrast.modality());
    }

    private Tissue tissue(double x, double f, double z, double d) {
        Tissue t = anatomy.at(x, f, z, d);
        return t == Tissue.AIR && d > -WALL_MM ? Tissue.CARTILAGE : t;
    }

    /** The voxels of the brain with its folds and ventricles. */
    public Mask brain(Geometry grid, Affine lpsToHead) {
        byte[] labels = new byte[grid.size()];
        each(grid, lpsToHead, (x, f, z, i) -> labels[i] = (byte) (skin.distance(x, f, z) < 0
                && anatomy.brain().surface(x, f, z) < 0 ? 1 : 0));
        return Mask.of(grid, labels);
    }

    @FunctionalInterface
    private interface Voxel {
        void at(double x, double f, double z, int index);
    }

    private static void each(Geometry grid, Affine lpsToHead, Voxel voxel) {
        Affine m = lpsToHead.compose(grid.voxelToLps());
        IntStream.range(0, grid.ny() * grid.nz()).parallel().forEach(row -> {
            int y = row % grid.ny();
            int z = row / grid.ny();
            for (int x = 0; x < grid.nx(); x++) {
                voxel.at(m.x(x, y, z), m.y(x, y, z), m.z(x, y, z), grid.index(x, y, z));
            }
        });
    }
}
