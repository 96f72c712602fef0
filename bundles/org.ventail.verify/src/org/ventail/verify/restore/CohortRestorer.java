package org.ventail.verify.restore;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.ventail.api.check.GalleryEntry.Scan;

/**
 * Guesses the face from the rest of the head as other people's heads teach it: ridge regression from the skin that is left to
 * the skin that was lost, trained on originals. In its dual form, since there are fewer people than cells; the weight of the
 * ridge is the one that guesses the people themselves best when each is left out. It must not be trained on the person that is
 * attacked.
 */
final class CohortRestorer implements Restorer {
    private static final double[] RIDGES = {1e-3, 1e-2, 0.1, 1, 10};
    private final Population population;
    private final double[][] differences;

    CohortRestorer(Population population) {
        this.population = population;
        this.differences = IntStream.range(0, population.people().size()).mapToObj(population::difference)
                .toArray(double[][]::new);
    }

    @Override
    public String id() {
        return "cohort";
    }

    @Override
    public Scan restore(DefacedHead head) {
        BitSet open = population.covered(head.lost());
        BitSet known = population.covered(head.known());
        RealMatrix alike = products(known);
        RealVector weights = solver(alike, ridge(alike, products(open))).getSolver()
                .solve(likeness(head.left(), known));
        double[] face = population.mean().clone();
        for (int p = 0; p < differences.length; p++) {
            for (int i = 0; i < face.length; i++) {
                face[i] += weights.getEntry(p) * differences[p][i];
            }
        }
        open.stream().forEach(i -> face[i] = population.plausible(i, face[i]));
        return head.joined(open, face);
    }

    /**
     * Share of the differences between the people's lost skins that the rest of their heads tells, each guessed from the
     * others: 0 is no better than the mean face, 1 is all.
     */
    double explained(DefacedHead head) {
        RealMatrix alike = products(population.covered(head.known()));
        RealMatrix lostAlike = products(population.covered(head.lost()));
        double all = lostAlike.getTrace();
        return all == 0 ? 0 : Math.max(0, 1 - leftOut(alike, lostAlike, ridge(alike, lostAlike)) / all);
    }

    private double ridge(RealMatrix alike, RealMatrix lostAlike) {
        double scale = alike.getTrace() / Math.max(1, differences.length);
        double best = scale;
        double least = Double.POSITIVE_INFINITY;
        for (double r : RIDGES) {
            double error = leftOut(alike, lostAlike, r * scale);
            if (error < least) {
                least = error;
                best = r * scale;
            }
        }
        return best;
    }

    /** Sum of squared errors when each person's lost skin is guessed from all others, in closed form. */
    private static double leftOut(RealMatrix alike, RealMatrix lostAlike, double ridge) {
        int n = alike.getRowDimension();
        RealMatrix inverse = solver(alike, ridge).getSolver().getInverse();
        // rows of I - H, divided by what the person itself has to do with its guess
        RealMatrix rest = inverse.scalarMultiply(ridge);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            RealVector row = rest.getRowVector(i).mapDivide(rest.getEntry(i, i));
            sum += row.dotProduct(lostAlike.operate(row));
        }
        return sum;
    }

    private static CholeskyDecomposition solver(RealMatrix alike, double ridge) {
        RealMatrix m = alike.add(MatrixUtils.createRealIdentityMatrix(alike.getRowDimension())
                .scalarMultiply(Math.max(ridge, 1e-9)));
        return new CholeskyDecomposition(m, 1e-6, 0);
    }

    private RealMatrix products(BitSet cells) {
        int n = differences.length;
        int[] at = cells.stream().toArray();
        double[][] m = new double[n][n];
        IntStream.range(0, n).parallel().forEach(a -> {
            for (int b = 0; b <= a; b++) {
                m[a][b] = product(differences[a], differences[b], at);
            }
        });
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                m[b][a] = m[a][b];
            }
        }
        return new Array2DRowRealMatrix(m, false);
    }

    private RealVector likeness(SkinMap left, BitSet known) {
        int[] at = known.stream().toArray();
        double[] own = new double[SkinMap.CELLS];
        for (int i : at) {
            own[i] = left.radiusMm()[i] - population.mean()[i];
        }
        double[] g = new double[differences.length];
        for (int p = 0; p < g.length; p++) {
            g[p] = product(differences[p], own, at);
        }
        return new ArrayRealVector(g, false);
    }

    private static double product(double[] a, double[] b, int[] at) {
        double sum = 0;
        for (int i : at) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
