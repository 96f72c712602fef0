package org.ventail.phantom;

import java.util.stream.IntStream;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/**
 * A head of nobody: our own parametric shape, drawn from a seed. The same seed gives the same head for ever, and the
 * same voxels on one core or many. Immutable, for any thread.
 */
public final class SyntheticHead {
    private static final double RADIUS_MM = 135;
    private static final double FACE_DEPTH_MM = 28;
    private static final double FACE_FROM_FORWARD_MM = 34;

    private final Head head;
    private final Anatomy anatomy;
    private final Pose pose;

    private SyntheticHead(Head head, Pose pose) {
        this.head = head;
        this.anatomy = new Anatomy(head);
        this.pose = pose;
    }

    /** The head of that seed, straight; different seeds have clearly different faces. */
    public static SyntheticHead random(long seed) {
        return new SyntheticHead(new Head(new HeadShape(seed, 1)), Pose.STRAIGHT);
    }

    /** The head in the middle of all seeds. */
    public static SyntheticHead average() {
        return new SyntheticHead(new Head(new HeadShape(0, 0)), Pose.STRAIGHT);
    }

    /** The same head laid down a little askew: up to 9 degrees about each axis and 8 mm along it. */
    public SyntheticHead posed(long poseSeed) {
        return new SyntheticHead(head, Pose.random(poseSeed));
    }

    /** The same head on shoulders, chest, arms and legs, the feet 1.5 m below the ears. */
    public SyntheticHead onBody() {
        return new SyntheticHead(head.onBody(), pose);
    }

    /** The same head with smooth skin where the ears are. */
    public SyntheticHead withoutEars() {
        return new SyntheticHead(head.withoutEars(), pose);
    }

    /** A grid along the LPS axes with cubic voxels that holds the whole head and a piece of neck, also when posed. */
    public static Geometry grid(double spacingMm) {
        int nx = (int) Math.ceil(192 / spacingMm);
        int ny = (int) Math.ceil(244 / spacingMm);
        int nz = (int) Math.ceil(266 / spacingMm);
        return Geometry.axisAligned(nx, ny, nz, new Spacing(spacingMm, spacingMm, spacingMm),
                new Point3(-(nx - 1) * spacingMm / 2, -(ny - 1) * spacingMm / 2 - 6, -127));
    }

    /** Where the head is and looks. */
    public HeadFrame frame() {
        return new HeadFrame(pose.toLps(0, 0, 0), pose.directionToLps(0, 1, 0), pose.directionToLps(0, 0, 1),
                RADIUS_MM);
    }

    /**
     * Scans the head on a grid of any direction and spacing: signed 16-bit values, MR and PET about 0 to 1000, CT in HU.
     */
    public Volume voxelise(Contrast contrast, Geometry grid, long noiseSeed) {
        Affine toHead = pose.lpsToHead().compose(grid.voxelToLps());
        SkinDistance skin = new SkinDistance(head, grid, toHead);
        Scanner scanner = new Scanner(contrast, grid, noiseSeed);
        short[] out = new short[grid.size()];
        forEachRow(grid, (y, z) -> {
            for (int x = 0; x < grid.nx(); x++) {
                double d = skin.at(x, y, z);
                double a = toHead.x(x, y, z);
                double c = toHead.z(x, y, z);
                Tissue t = d > scanner.reachMm() ? Tissue.AIR : anatomy.at(a, toHead.y(x, y, z), c, d);
                out[grid.index(x, y, z)] = scanner.value(t, d, a, c, grid.index(x, y, z));
            }
        });
        return new Volume(grid, new VoxelData.Shorts(out, true), Rescale.NONE, contrast.modality());
    }

    /** The voxels of the brain with its folds and ventricles: all inside its outer surface. */
    public Mask brain(Geometry grid) {
        return mask(grid, (x, f, z, skin) -> skin < 0 && anatomy.brain().surface(x, f, z) < 0);
    }

    /**
     * The voxels of the face: what lies up to 28 mm under its skin, from the brow to the chin, before the ears and
     * brain.
     */
    public Mask face(Geometry grid) {
        double brow = head.shape().get(Trait.BROW_UP) + 8;
        double chin = head.shape().up(Trait.CHIN_DROP) - 15;
        return mask(grid, (x, f, z, skin) -> skin < 0 && skin > -FACE_DEPTH_MM && f > FACE_FROM_FORWARD_MM && z < brow
                && z > chin && anatomy.brain().surface(x, f, z) > 0);
    }

    /** The voxels of the whole head and neck. */
    public Mask head(Geometry grid) {
        return mask(grid, (x, f, z, skin) -> skin < 0);
    }

    /** Distance to the skin in mm at each voxel centre, negative inside; exact within some millimetres of the skin. */
    public float[] skinDistanceMm(Geometry grid) {
        SkinDistance skin = new SkinDistance(head, grid, pose.lpsToHead().compose(grid.voxelToLps()));
        float[] out = new float[grid.size()];
        forEachRow(grid, (y, z) -> {
            for (int x = 0; x < grid.nx(); x++) {
                out[grid.index(x, y, z)] = (float) skin.at(x, y, z);
            }
        });
        return out;
    }

    /**
     * What lies at each voxel centre if the skin were at least {@code depthMm} before it: also outside the head, so
     * that a skin may be laid elsewhere.
     */
    public Tissue[] tissuesUnder(double depthMm, Geometry grid) {
        Affine toHead = pose.lpsToHead().compose(grid.voxelToLps());
        SkinDistance skin = new SkinDistance(head, grid, toHead);
        Tissue[] out = new Tissue[grid.size()];
        forEachRow(grid, (y, z) -> {
            for (int x = 0; x < grid.nx(); x++) {
                out[grid.index(x, y, z)] = anatomy.at(toHead.x(x, y, z), toHead.y(x, y, z), toHead.z(x, y, z),
                        Math.min(-depthMm, skin.at(x, y, z)));
            }
        });
        return out;
    }

    @FunctionalInterface
    private interface Region {
        boolean holds(double x, double f, double z, double skin);
    }

    @FunctionalInterface
    private interface Row {
        void at(int y, int z);
    }

    private Mask mask(Geometry grid, Region region) {
        Affine toHead = pose.lpsToHead().compose(grid.voxelToLps());
        SkinDistance skin = new SkinDistance(head, grid, toHead);
        byte[] labels = new byte[grid.size()];
        forEachRow(grid, (y, z) -> {
            for (int x = 0; x < grid.nx(); x++) {
                boolean in = region.holds(toHead.x(x, y, z), toHead.y(x, y, z), toHead.z(x, y, z), skin.at(x, y, z));
                labels[grid.index(x, y, z)] = (byte) (in ? 1 : 0);
            }
        });
        return Mask.of(grid, labels);
    }

    private static void forEachRow(Geometry grid, Row row) {
        IntStream.range(0, grid.ny() * grid.nz()).parallel().forEach(i -> row.at(i % grid.ny(), i / grid.ny()));
    }
}
