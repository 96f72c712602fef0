package org.ventail.verify.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Point3;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;
import org.ventail.render.SkinField;

/**
 * Lays every head the same way: moves the average phantom's scalp rigidly onto the scalp of a head, held back by how far a
 * head frame is usually wrong, since a head is nearly a ball and turns about its middle unseen. Two scans of one person end
 * within a fraction of a millimetre of each other; that is all a fingerprint needs. Immutable; any thread.
 */
final class PoseFit {
    private static final double REFERENCE_SPACING_MM = 3;
    private static final int STEPS = 10;
    private static final double STILL_MM = 0.01;
    /** How far the scalp moves when a head turns by a radian. */
    private static final double TURN_TO_MM = 60;
    /** Weight of "the frame is right", per ray: frames are wrong by some millimetres, heads differ by a few. */
    private static final double FRAME_WEIGHT = 0.02;
    /** Rays that have no say: where somebody's head is most unlike the average. */
    private static final double UNLIKE = 0.15;
    private static final double ALIKE_MM = 3;
    private static final int NEIGHBOURS = 6;
    private final double[] lengths;
    private final Point3[] normals;

    private PoseFit(double[] lengths) {
        this.lengths = lengths;
        this.normals = IntStream.range(0, lengths.length).mapToObj(this::normal).toArray(Point3[]::new);
    }

    /** Onto the average phantom. */
    static PoseFit standard() {
        SyntheticHead head = SyntheticHead.average();
        Scan scan = new Scan(head.voxelise(Contrast.T1, SyntheticHead.grid(REFERENCE_SPACING_MM), 1), head.frame());
        return new PoseFit(Rays.lengths(SkinField.of(HeadImage.of(scan).volume()), Affine.IDENTITY));
    }

    /** Out of the head: of the planes through the nearest other rays. */
    private Point3 normal(int i) {
        List<Point3> rays = Rays.all();
        int[] near = IntStream.range(0, lengths.length).boxed()
                .sorted(Comparator.comparingDouble(j -> -rays.get(i).dot(rays.get(j)))).limit(NEIGHBOURS + 1L)
                .mapToInt(Integer::intValue).toArray();
        Point3 sum = new Point3(0, 0, 0);
        for (int a = 1; a <= NEIGHBOURS; a++) {
            for (int b = a + 1; b <= NEIGHBOURS; b++) {
                Point3 n = end(near[a]).minus(end(i)).cross(end(near[b]).minus(end(i)));
                sum = n.dot(rays.get(i)) < 0 ? sum.minus(n) : sum.plus(n);
            }
        }
        return sum.times(1 / sum.length());
    }

    private Point3 end(int ray) {
        return Rays.all().get(ray).times(lengths[ray]);
    }

    /** The map from the common place to the head's own axes. */
    Affine of(SkinField skin) {
        Affine pose = Affine.IDENTITY;
        double[] moved = new double[6];
        for (int s = 0; s < STEPS; s++) {
            double[] step = step(Rays.lengths(skin, pose), moved);
            for (int a = 0; a < 6; a++) {
                moved[a] += step[a];
            }
            pose = pose.compose(motion(step));
            if (Arrays.stream(step).map(Math::abs).max().orElse(0) < STILL_MM) {
                break;
            }
        }
        return pose;
    }

    /** Least squares over the rays that agree: turns (in millimetres on the scalp) and shifts. */
    private double[] step(double[] found, double[] moved) {
        double[] apart = IntStream.range(0, found.length)
                .mapToDouble(i -> Double.isNaN(found[i]) ? Double.MAX_VALUE : Math.abs(found[i] - lengths[i])).toArray();
        double[] sorted = Arrays.stream(apart).sorted().toArray();
        double limit = Math.max(ALIKE_MM, sorted[(int) (sorted.length * (1 - UNLIKE))]);
        double[][] left = new double[6][6];
        double[] right = new double[6];
        for (int i = 0; i < found.length; i++) {
            if (apart[i] <= limit && apart[i] < Double.MAX_VALUE) {
                add(left, right, i, found[i] - lengths[i]);
            }
        }
        double weight = FRAME_WEIGHT * found.length;
        for (int a = 0; a < 6; a++) {
            left[a][a] += weight;
            right[a] -= weight * moved[a];
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(left, false)).getSolver()
                .solve(new ArrayRealVector(right, false)).toArray();
    }

    private void add(double[][] left, double[] right, int ray, double longer) {
        Point3 n = normals[ray];
        Point3 turn = end(ray).cross(n);
        double[] row = {turn.x() / TURN_TO_MM, turn.y() / TURN_TO_MM, turn.z() / TURN_TO_MM, n.x(), n.y(), n.z()};
        double plane = longer * n.dot(Rays.all().get(ray));
        for (int a = 0; a < 6; a++) {
            for (int b = 0; b < 6; b++) {
                left[a][b] += row[a] * row[b];
            }
            right[a] += row[a] * plane;
        }
    }

    /** A turn about the middle of the brain, then a shift. */
    private static Affine motion(double[] step) {
        Point3 o = Rays.ORIGIN_MM;
        return Affine.translate(o.x() + step[3], o.y() + step[4], o.z() + step[5])
                .compose(turn(step[0] / TURN_TO_MM, step[1] / TURN_TO_MM, step[2] / TURN_TO_MM))
                .compose(Affine.translate(-o.x(), -o.y(), -o.z()));
    }

    /** Rodrigues' formula. */
    private static Affine turn(double x, double y, double z) {
        double angle = Math.sqrt(x * x + y * y + z * z);
        double s = angle < 1e-12 ? 1 : Math.sin(angle) / angle;
        double c = angle < 1e-12 ? 0 : (1 - Math.cos(angle)) / (angle * angle);
        return Affine.ofRows(1 - c * (y * y + z * z), c * x * y - s * z, c * x * z + s * y, 0,
                c * x * y + s * z, 1 - c * (x * x + z * z), c * y * z - s * x, 0,
                c * x * z - s * y, c * y * z + s * x, 1 - c * (x * x + y * y), 0);
    }
}
