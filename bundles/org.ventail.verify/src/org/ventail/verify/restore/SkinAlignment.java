package org.ventail.verify.restore;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Point3;

/**
 * Lays another skin on what is left of a head: point-to-plane ICP in seven unknowns (turns, shifts, size) in which what lies
 * along the same ray from the upright axis belongs together. Little is left of some heads, and a skull is round: large moves
 * cost something. One for each pair; one thread.
 */
final class SkinAlignment {
    private static final double[] REACH_MM = {25, 20, 15, 12, 10, 8, 6, 6, 5, 5};
    private static final int STRIDE = 2;
    /** The neck bends: it says nothing about how a head lies. */
    private static final double NECK_MM = -75;
    private static final double CENTRE_UP_MM = -10;
    private static final double RIDGE = 2e-3;
    private static final int UNKNOWNS = 7;
    private static final int REFINEMENTS = 5;
    private final SkinMap person;
    /** From the axes of the head to be mended to the axes of the other person. */
    private Affine toPerson = Affine.translate(0, 0, 0);
    private final double[] moved = new double[UNKNOWNS];

    private SkinAlignment(SkinMap person) {
        this.person = person;
    }

    /** The person's skin where it comes to lie on the known cells of a head best, seen from that head's axis. */
    static SkinMap of(SkinMap person, SkinMap left, BitSet known) {
        SkinAlignment a = new SkinAlignment(person);
        for (double reach : REACH_MM) {
            a.step(left, known, reach);
        }
        return a.laid(left);
    }

    private void step(SkinMap left, BitSet known, double reachMm) {
        double[][] a = new double[UNKNOWNS][UNKNOWNS];
        double[] b = new double[UNKNOWNS];
        int n = 0;
        for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + STRIDE)) {
            if (SkinMap.upMm(i) < NECK_MM) {
                continue;
            }
            Point3 p = toPerson.apply(SkinMap.inHead(i, left.radiusMm()[i]));
            double gap = person.before(p);
            Point3 normal = Math.abs(gap) < reachMm ? person.normal(p) : null;
            if (normal != null) {
                add(a, b, p, normal, gap * (normal.x() * p.x() + normal.y() * p.y()) / Math.hypot(p.x(), p.y()));
                n++;
            }
        }
        for (int k = 0; k < UNKNOWNS; k++) {
            a[k][k] += RIDGE * (n + 1);
            b[k] -= RIDGE * (n + 1) * moved[k];
        }
        move(new CholeskyDecomposition(new Array2DRowRealMatrix(a, false), 1e-6, 0).getSolver()
                .solve(new ArrayRealVector(b, false)).toArray());
    }

    /** One point that should move against its distance before a plane; unknowns in radians and 100 mm. */
    private static void add(double[][] a, double[] b, Point3 p, Point3 n, double before) {
        Point3 arm = new Point3(p.x(), p.y(), p.z() - CENTRE_UP_MM).times(0.01);
        Point3 turn = arm.cross(n);
        double[] j = {turn.x(), turn.y(), turn.z(), n.x(), n.y(), n.z(), arm.dot(n)};
        for (int r = 0; r < UNKNOWNS; r++) {
            b[r] -= 0.01 * j[r] * before;
            for (int c = 0; c < UNKNOWNS; c++) {
                a[r][c] += j[r] * j[c];
            }
        }
    }

    private void move(double[] s) {
        Arrays.setAll(moved, k -> moved[k] + s[k]);
        double size = 1 + s[6];
        Affine turn = turned(0, 1, s[2]).compose(turned(2, 0, s[1])).compose(turned(1, 2, s[0]));
        toPerson = Affine.translate(100 * s[3], 100 * s[4], 100 * s[5] + CENTRE_UP_MM).compose(turn)
                .compose(Affine.scale(size, size, size)).compose(Affine.translate(0, 0, -CENTRE_UP_MM)).compose(toPerson);
    }

    private static Affine turned(int from, int to, double angle) {
        double[] m = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};
        m[5 * from] = Math.cos(angle);
        m[5 * to] = Math.cos(angle);
        m[4 * from + to] = -Math.sin(angle);
        m[4 * to + from] = Math.sin(angle);
        return Affine.ofRows(m);
    }

    /** The laid skin, found along each ray by stepping on by what is missing. */
    private SkinMap laid(SkinMap left) {
        float[] radius = new float[SkinMap.CELLS];
        IntStream.range(0, SkinMap.CELLS).forEach(i -> {
            double r = person.known(i) ? person.radiusMm()[i] : left.known(i) ? left.radiusMm()[i] : Double.NaN;
            for (int k = 0; k < REFINEMENTS; k++) {
                r -= person.before(toPerson.apply(SkinMap.inHead(i, r)));
            }
            radius[i] = (float) r;
        });
        return new SkinMap(radius);
    }
}
