package org.ventail.verify.restore;

import java.util.BitSet;

/**
 * Spans the open cells of a {@link SkinMap} from their rim: the surface that bends least (biharmonic), under a little tension
 * so that a steep rim does not blow it up. Solved by conjugate gradients; one for each surface, one thread.
 */
final class Membrane {
    private static final int MOST_STEPS = 1500;
    private static final double ENOUGH = 1e-5;
    /** A larger gap is no gap but another part of the head: the neck beside the chin, the ear beside the cheek. */
    private static final double FAR_MM = 10;
    private static final int SIDES = 4;
    private final int[] open;
    private final int[] usable;
    /** Of each usable cell the usable ones beside it; itself, which does not pull, where there is none. */
    private final int[] beside = new int[SIDES * SkinMap.CELLS];
    private final double bending;
    private final double tension;
    private final double[] scratch = new double[SkinMap.CELLS];

    /**
     * @param open cells to fill
     * @param fixed cells whose values hold
     * @param bending weight of the squared curvature
     * @param tension weight of the squared slope
     */
    Membrane(BitSet open, BitSet fixed, double bending, double tension) {
        BitSet both = (BitSet) open.clone();
        both.or(fixed);
        this.open = open.stream().toArray();
        this.usable = both.stream().toArray();
        this.bending = bending;
        this.tension = tension;
        for (int i : usable) {
            int column = i % SkinMap.COLUMNS;
            beside[SIDES * i] = column > 0 && both.get(i - 1) ? i - 1 : i;
            beside[SIDES * i + 1] = column < SkinMap.COLUMNS - 1 && both.get(i + 1) ? i + 1 : i;
            beside[SIDES * i + 2] = i >= SkinMap.COLUMNS && both.get(i - SkinMap.COLUMNS) ? i - SkinMap.COLUMNS : i;
            beside[SIDES * i + 3] = both.get(i + SkinMap.COLUMNS) ? i + SkinMap.COLUMNS : i;
        }
    }

    /**
     * Skin with made-up cells that meet the others: the gap between what is made up and what is known is spread over them.
     *
     * @param known cells whose skin holds
     * @param open cells that are made up
     * @param madeUp skin in those, and around them where it is a number
     */
    static SkinMap joined(SkinMap left, BitSet known, BitSet open, double[] madeUp) {
        double[] gap = new double[SkinMap.CELLS];
        BitSet rim = new BitSet(SkinMap.CELLS);
        for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
            gap[i] = left.radiusMm()[i] - madeUp[i];
            rim.set(i, Math.abs(gap[i]) < FAR_MM);
        }
        new Membrane(open, rim, 0, 1).span(gap);
        double[] skin = left.toDoubles();
        open.stream().forEach(i -> skin[i] = madeUp[i] + gap[i]);
        return left.with(skin);
    }

    /** Fills the open cells of a surface in place; their values are where the search begins. */
    void span(double[] surface) {
        double[] residual = new double[SkinMap.CELLS];
        apply(surface, residual);
        double[] step = new double[SkinMap.CELLS];
        double[] moved = new double[SkinMap.CELLS];
        for (int i : open) {
            residual[i] = -residual[i];
            step[i] = residual[i];
        }
        double square = dot(residual, residual);
        double enough = square * ENOUGH * ENOUGH;
        for (int k = 0; k < MOST_STEPS && square > enough && square > 0; k++) {
            apply(step, moved);
            double length = square / dot(step, moved);
            double next = 0;
            for (int i : open) {
                surface[i] += length * step[i];
                residual[i] -= length * moved[i];
                next += residual[i] * residual[i];
            }
            for (int i : open) {
                step[i] = residual[i] + next / square * step[i];
            }
            square = next;
        }
    }

    /** How the energy changes with each open cell. */
    private void apply(double[] u, double[] out) {
        if (bending > 0) {
            for (int i : usable) {
                scratch[i] = slope(u, i);
            }
        }
        for (int i : open) {
            out[i] = tension * slope(u, i) + (bending > 0 ? bending * slope(scratch, i) : 0);
        }
    }

    /** Graph Laplacian over the usable neighbours: where the head ends nothing pulls. */
    private double slope(double[] u, int i) {
        int b = SIDES * i;
        return u[i] - u[beside[b]] + (u[i] - u[beside[b + 1]]) + (u[i] - u[beside[b + 2]]) + (u[i] - u[beside[b + 3]]);
    }

    private double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i : open) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
