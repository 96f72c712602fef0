package org.ventail.deface;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.ventail.api.deface.DefaceOptions.Part;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;

/**
 * The part of a head that identifies, as a smooth function in atlas LPS mm: in front of a curved, oblique cut from
 * the forehead over the eye sockets and behind the jaws to the throat, and two ellipsoids for the ears; less teeth and
 * eyeballs that stay. The cut knows nothing of the skin of the person, so it is no cast of the face. Immutable.
 */
final class FaceShape {
    /** Depths are cut here. */
    static final float FAR_MM = 30;
    private static final double GRID_MM = 3;
    /** Holds all places where the sign of the depth changes from an axis to the next. */
    private static final Geometry GRID = Geometry.axisAligned(77, 84, 110, new Spacing(GRID_MM, GRID_MM, GRID_MM),
            new Point3(-114, -147, -225));
    /** Height above the atlas's origin, lowest first, in steps of {@link #STEP_MM} from {@link #LOWEST_MM}. */
    private static final double LOWEST_MM = -220;
    private static final double STEP_MM = 20;
    /** How far in front of the atlas's origin the cut lies in the middle of the face, at each height. */
    private static final double[] FRONT_MM = {120, 78, 50, 35, 33, 34, 35, 36, 38, 45, 55, 60, 61, 61, 64,
            98, 150};
    /** How fast the cut goes back to the sides, at each height, per mm. */
    private static final double[] SWEEP = {14, 14, 14, 14, 14, 14, 13, 12, 12, 12, 12, 11, 10, 9, 8, 8, 8};
    private static final double SWEEP_UNIT = 1e-3;
    /** Before everything. */
    private static final double NO_CUT_MM = 1e4;
    /** Beyond about the root of this to the sides the cut goes back no farther: there the ears begin. */
    private static final double SIDE = 4200;
    private static final double[] EAR_CENTER = {97, 45, -54};
    private static final double[] EAR_RADII = {30, 50, 58};
    /** From here on backwards the sides of the head cover brain. */
    private static final double SIDES_OF_BRAIN_MM = -15;
    private static final double FOOT_OF_BRAIN_MM = -60;
    private static final double HALF_BRAIN_MM = 74;
    /**
     * Where the frontal lobes end in a narrow edge above the nose, under bone that may be thin, the estimate of the brain
     * may come short by some millimetres: a place, and how far from it that is so.
     */
    private static final Point3 EDGE_OF_BRAIN = new Point3(0, -72, -17);
    private static final double[] EDGE_RADII_MM = {64, 38, 25};
    /** Turns steps along the front-back axis into about distances from the oblique cut. */
    private static final double OBLIQUE = 0.8;

    /** The same where the teeth stay: before them between nose and chin. */
    private static final double[] FRONT_OF_TEETH_MM = {120, 78, 58, 62, 66, 66, 66, 52, 40, 45, 55, 60, 61, 61, 64,
            98, 150};
    /**
     * Where a head without a face ends: as the face does up to the eyes, then forward under the brow. Brow and forehead
     * are not cut: so near the brain a cut ends where the brain lets it, and that is a cast of the person's forehead.
     */
    private static final double[] FRONT_OF_STUMP_MM = {120, 78, 50, 35, 33, 34, 35, 36, 38, 45, 80, 110, 130, 150, 150,
            150, 150};
    private static final double[] EYE_CENTER = {33, -62, -35};
    /** Of an eyeball that stays, its front included. */
    private static final double EYE_MM = 13.5;

    private final double[] front;
    private final boolean ears;
    private final double ringMm;
    private final boolean eyes;
    private final Latched<float[]> sampled = new Latched<>(this::sample);

    /** @param parts what goes with the face; {@link Part#SCALP} changes nothing here */
    FaceShape(Set<Part> parts) {
        this(parts, 0);
    }

    /** @param ringMm of what lies around it, in atlas mm: where a new skin may run into the old one */
    FaceShape(Set<Part> parts, double ringMm) {
        this(parts.contains(Part.TEETH) ? FRONT_MM : FRONT_OF_TEETH_MM, parts.contains(Part.EARS),
                parts.contains(Part.EYES), ringMm);
    }

    private FaceShape(double[] front, boolean ears, boolean eyes, double ringMm) {
        this.ringMm = ringMm;
        this.front = front;
        this.ears = ears;
        this.eyes = eyes;
    }

    /** Of {@link #FRONT_OF_STUMP_MM}: neither forehead nor ears. */
    static FaceShape cut(Set<Part> parts) {
        double[] front = FRONT_OF_STUMP_MM.clone();
        for (int i = 0; i < front.length && !parts.contains(Part.TEETH); i++) {
            front[i] = Math.max(front[i], FRONT_OF_TEETH_MM[i]);
        }
        return new FaceShape(front, false, parts.contains(Part.EYES), 0);
    }

    boolean ringed() {
        return ringMm > 0;
    }

    boolean ears() {
        return ears;
    }

    /** How far a row of {@link #onHead} lies before or below the sides of the brain, where there is only face. */
    static float offBrainMm(int y, int z) {
        Affine m = GRID.voxelToLps();
        return (float) (Math.max(0, SIDES_OF_BRAIN_MM - m.y(0, y, z)) + Math.max(0, FOOT_OF_BRAIN_MM - m.z(0, y, z)));
    }

    /** How near a voxel of {@link #onHead} lies to where the estimate of the brain comes short: up to 1, or 0 elsewhere. */
    static float onEdgeOfBrain(int x, int y, int z) {
        Affine m = GRID.voxelToLps();
        double a = (m.x(x, y, z) - EDGE_OF_BRAIN.x()) / EDGE_RADII_MM[0];
        double b = (m.y(x, y, z) - EDGE_OF_BRAIN.y()) / EDGE_RADII_MM[1];
        double c = (m.z(x, y, z) - EDGE_OF_BRAIN.z()) / EDGE_RADII_MM[2];
        return (float) Math.max(0, 1 - a * a - b * b - c * c);
    }

    /** How far a column of {@link #onHead} lies beside any brain, where there is only ear. */
    static float besideHeadMm(int x) {
        return (float) Math.max(0, Math.abs(GRID.voxelToLps().x(x, 0, 0)) - HALF_BRAIN_MM);
    }

    /** Height above the atlas's origin of a slice of {@link #onHead}. */
    static double heightMm(int z) {
        return GRID.voxelToLps().z(0, 0, z);
    }

    /** Whether a place so far to the side, in atlas mm, lies beside any brain. */
    static boolean besideHead(double x) {
        return Math.abs(x) > HALF_BRAIN_MM;
    }

    /** The depth on a grid that lies on a head as the atlas does. */
    ScalarGrid onHead(Affine atlasToLps) {
        Geometry g = new Geometry(GRID.nx(), GRID.ny(), GRID.nz(), atlasToLps.compose(GRID.voxelToLps()));
        return new ScalarGrid(g, sampled.get());
    }

    /** The same of a shape whose cut lies so much farther forward. */
    ScalarGrid onHead(Affine atlasToLps, double forwardMm) {
        ScalarGrid at = onHead(atlasToLps);
        float[] depth = at.values().clone();
        for (int i = 0; i < depth.length; i++) {
            depth[i] -= (float) forwardMm;
        }
        return new ScalarGrid(at.geometry(), depth);
    }

    /** The same, to be looked up in leaps. */
    SmoothField field(Affine atlasToLps) {
        return new SmoothField(onHead(atlasToLps));
    }

    private float[] sample() {
        float[] out = new float[GRID.size()];
        IntStream.range(0, GRID.nz()).parallel().forEach(z -> sample(z, out));
        return out;
    }

    /**
     * The cut is the same for all voxels that lie behind each other. Eyes and ears have loops of their own: a loop that
     * branched on them would have to be compiled again for the next choice of parts.
     */
    private void sample(int z, float[] out) {
        Affine m = GRID.voxelToLps();
        double up = m.z(0, 0, z);
        double[] left = IntStream.range(0, GRID.nx()).mapToDouble(x -> m.x(x, 0, 0)).toArray();
        double[] cut = Arrays.stream(left).map(x -> cut(x, up)).toArray();
        double[] depth = new double[cut.length];
        for (int y = 0; y < GRID.ny(); y++) {
            double back = m.y(0, y, 0);
            row(cut, left, back, up, depth);
            limit(depth, out, GRID.index(0, y, z));
        }
    }

    private void row(double[] cut, double[] left, double y, double z, double[] depth) {
        beforeCut(cut, y, depth);
        if (!eyes) {
            spareEyes(left, y, z, depth);
        }
        if (ears) {
            addEars(left, y, z, depth);
        }
    }

    private void beforeCut(double[] cut, double y, double[] depth) {
        for (int x = 0; x < cut.length; x++) {
            depth[x] = OBLIQUE * (-y - cut[x]) + ringMm;
        }
    }

    private static void spareEyes(double[] left, double y, double z, double[] depth) {
        for (int x = 0; x < left.length; x++) {
            depth[x] = Math.min(depth[x], beforeEye(left[x], y, z));
        }
    }

    private void addEars(double[] left, double y, double z, double[] depth) {
        for (int x = 0; x < left.length; x++) {
            depth[x] = Math.max(depth[x], ear(left[x], y, z));
        }
    }

    private static void limit(double[] depth, float[] out, int from) {
        for (int x = 0; x < depth.length; x++) {
            out[from + x] = (float) Math.max(-FAR_MM, Math.min(FAR_MM, depth[x]));
        }
    }

    /** About the depth inside the region in atlas mm; positive inside. */
    double depth(double x, double y, double z) {
        double[] depth = new double[1];
        row(new double[] {cut(x, z)}, new double[] {x}, y, z, depth);
        return depth[0];
    }

    private static double beforeEye(double x, double y, double z) {
        double a = Math.abs(x) - EYE_CENTER[0];
        double b = y - EYE_CENTER[1];
        double c = z - EYE_CENTER[2];
        return Math.sqrt(a * a + b * b + c * c) - EYE_MM;
    }

    /** How far in front of the origin the cut lies; nowhere above and below the face. */
    private double cut(double x, double z) {
        double at = (z - LOWEST_MM) / STEP_MM;
        if (at < 0 || at >= front.length - 1) {
            return NO_CUT_MM;
        }
        return smooth(front, at) - SWEEP_UNIT * smooth(SWEEP, at) * SIDE * Math.tanh(x * x / SIDE);
    }

    /** Quadratic B-spline: no corners in the cut. */
    private static double smooth(double[] table, double at) {
        int i = (int) (at + 0.5);
        double t = at - i;
        double a = table[Math.max(0, i - 1)];
        double b = table[i];
        double c = table[Math.min(table.length - 1, i + 1)];
        return a * 0.5 * (0.5 - t) * (0.5 - t) + b * (0.75 - t * t) + c * 0.5 * (0.5 + t) * (0.5 + t);
    }

    /** Its ring goes around the ear, not into the head: there the brain begins. */
    private double ear(double x, double y, double z) {
        double wider = 1 + ringMm / EAR_RADII[0];
        double a = (Math.abs(x) - EAR_CENTER[0]) / EAR_RADII[0];
        double b = (y - EAR_CENTER[1]) / (wider * EAR_RADII[1]);
        double c = (z - EAR_CENTER[2]) / (wider * EAR_RADII[2]);
        return EAR_RADII[0] * (1 - Math.sqrt(a * a + b * b + c * c));
    }
}
