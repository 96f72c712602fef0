package org.ventail.verify.shape;

import java.util.Arrays;

/**
 * Lays the skin of a person on the skin that is attacked: point-to-plane ICP from the two head frames, first with a fifth
 * of the points, then with all; the worst quarter of the points has no say, so that what was cut away or put on does not
 * (Chetverikov et al. 2002). One for each pair; one thread.
 */
final class TrimmedIcp {
    private static final double KEPT = 0.75;
    private static final int COARSE_STRIDE = 5;
    private static final int COARSE_STEPS = 14;
    private static final int FINE_STEPS = 8;
    private static final double STILL = 5e-3;
    /** How far the skin moves when a head turns by a radian. */
    private static final double TURN_TO_MM = 50;
    /** A point this far sideways of the nearest skin has none under it: the distance counts, not the plane. */
    private static final double SIDEWAYS_MM = 5;
    private static final int BINS = 400;
    private static final double BIN_MM = 0.1;
    private static final int FEWEST = 150;
    /** About the middle of a face, in head axes. */
    private static final double[] PIVOT_MM = {0, 60, -20};
    private final SurfaceField skin;
    private final SkinCloud person;
    private final RigidMotion motion;
    private final double[] at = new double[3];
    private final int[] histogram = new int[BINS + 1];
    /** By point of the person: the point of the skin under it, or -1 if that does not count. */
    private final int[] under;
    private final double[] distances;
    private final boolean layered;
    private double layerMm;

    private TrimmedIcp(SurfaceField skin, SkinCloud person, boolean layered, double... pivot) {
        this.layered = layered;
        this.skin = skin;
        this.person = person;
        this.motion = new RigidMotion(pivot);
        this.under = new int[person.size()];
        this.distances = new double[person.size()];
    }

    /**
     * Mean distance in millimetres of the best three quarters of a person's points from the skin, at the best place found;
     * infinite when too few of them come to lie on what counts.
     *
     * @param layered whether everything may have been put on or taken off in one thickness, as fillers and blurs do: the
     *        thickness that fits best is found, too
     */
    static double distance(SurfaceField skin, SkinCloud person, boolean layered) {
        TrimmedIcp icp = new TrimmedIcp(skin, person, layered, PIVOT_MM);
        icp.align(COARSE_STRIDE, COARSE_STEPS);
        icp.align(1, FINE_STEPS);
        return icp.mean(1);
    }

    /**
     * About that distance, to see who is worth a longer look.
     *
     * @param oneIn how many points of the person each of these stands for
     * @param steps of the alignment, at most
     */
    static double glance(SurfaceField skin, SkinCloud few, int oneIn, int steps) {
        TrimmedIcp icp = new TrimmedIcp(skin, few, true, PIVOT_MM);
        icp.align(1, steps);
        return icp.mean(oneIn);
    }

    private void align(int stride, int steps) {
        for (int s = 0; s < steps; s++) {
            double limit = limit(stride);
            PlaneFit fit = new PlaneFit();
            double sum = 0;
            int n = 0;
            for (int i = 0; i < person.size(); i += stride) {
                if (under[i] >= 0 && distances[i] <= limit) {
                    motion.apply(person.data(), i * SkinCloud.STRIDE, at);
                    int o = under[i] * SkinCloud.STRIDE;
                    fit.add(at, skin.points(), o + 3, before(o) - layerMm);
                    sum += before(o);
                    n++;
                }
            }
            layerMm = layered && n > 0 ? sum / n : 0;
            double[] step = fit.solve();
            motion.step(step);
            if (largest(step) < STILL) {
                return;
            }
        }
    }

    private static double largest(double[] step) {
        double most = 0;
        for (int i = 0; i < 6; i++) {
            most = Math.max(most, Math.abs(step[i]) * (i < 3 ? TURN_TO_MM : 1));
        }
        return most;
    }

    /** Looks what lies under every so many points; the distance under which {@link #KEPT} of them lie. */
    private double limit(int stride) {
        Arrays.fill(histogram, 0);
        int n = 0;
        for (int i = 0; i < person.size(); i += stride) {
            look(i);
            if (under[i] >= 0) {
                histogram[(int) Math.min(BINS, distances[i] / BIN_MM)]++;
                n++;
            }
        }
        int bin = 0;
        for (int sum = histogram[0]; sum < KEPT * n && bin < BINS; sum += histogram[bin]) {
            bin++;
        }
        return (bin + 1) * BIN_MM;
    }

    private double mean(int oneIn) {
        double limit = limit(1);
        double sum = 0;
        int n = 0;
        for (int i = 0; i < person.size(); i++) {
            if (under[i] >= 0 && distances[i] <= limit) {
                sum += distances[i];
                n++;
            }
        }
        return n * oneIn < FEWEST ? Double.POSITIVE_INFINITY : sum / n;
    }

    private void look(int i) {
        motion.apply(person.data(), i * SkinCloud.STRIDE, at);
        int point = skin.nearest(at[0] + motion.pivot(0), at[1] + motion.pivot(1), at[2] + motion.pivot(2));
        under[i] = point >= 0 && skin.counts(point) ? point : -1;
        if (under[i] < 0) {
            return;
        }
        int o = point * SkinCloud.STRIDE;
        double square = 0;
        for (int a = 0; a < 3; a++) {
            double d = at[a] + motion.pivot(a) - skin.points()[o + a];
            square += d * d;
        }
        double plane = before(o);
        boolean beside = square - plane * plane > SIDEWAYS_MM * SIDEWAYS_MM;
        distances[i] = beside ? Math.sqrt(square) : Math.abs(plane - layerMm);
    }

    /** How far the moved point lies before the plane of a point of the skin. */
    private double before(int o) {
        float[] s = skin.points();
        return (at[0] + motion.pivot(0) - s[o]) * s[o + 3] + (at[1] + motion.pivot(1) - s[o + 1]) * s[o + 4]
                + (at[2] + motion.pivot(2) - s[o + 2]) * s[o + 5];
    }
}
