package org.ventail.workflow.align;

import java.util.Arrays;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;

/**
 * How well one scan explains another under a motion: normalised mutual information (Studholme, Hill and Hawkes, 1999) of
 * the brightness of the points of a head. 1 if they have nothing to do with each other. For one thread.
 */
final class Likeness {
    /** Fewer points of the head in view say nothing. */
    private static final double LEAST_IN_VIEW = 0.3;
    private static final int MOST_POINTS = 40_000;

    private final ReducedScan other;
    private final double[] points;
    private final byte[] classes;
    private final double[] joint = new double[ReducedScan.CLASSES * ReducedScan.CLASSES];

    /** @param head whose points count, on the scan */
    Likeness(ReducedScan scan, HeadFrame head, ReducedScan other) {
        this.other = other;
        Geometry g = scan.grid();
        double[] p = new double[3 * g.size()];
        byte[] c = new byte[g.size()];
        int n = 0;
        double spacing = Math.cbrt(g.voxelVolumeMm3());
        double inBall = 4.2 * Math.pow(Math.max(1, head.radiusMm() / spacing), 3);
        int step = (int) Math.max(1, Math.ceil(Math.min(g.size(), inBall) / MOST_POINTS));
        for (int i = 0; i < g.size(); i += step) {
            // between the samples, each elsewhere: else motions that bring sample onto sample seem better than they are
            double x = i % g.nx() + part(3L * i);
            double y = i / g.nx() % g.ny() + part(3L * i + 1);
            double z = i / g.nx() / g.ny() + part(3L * i + 2);
            Point3 at = g.voxelToLps().apply(new Point3(x, y, z));
            double own = scan.at(x, y, z);
            if (own >= 0 && at.minus(head.centerLps()).length() <= head.radiusMm()) {
                p[3 * n] = at.x();
                p[3 * n + 1] = at.y();
                p[3 * n + 2] = at.z();
                c[n++] = (byte) Math.round(own);
            }
        }
        this.points = Arrays.copyOf(p, 3 * n);
        this.classes = Arrays.copyOf(c, n);
    }

    /** A fixed number from 0 to 1 for every index, without a pattern (the finaliser of SplitMix64). */
    private static double part(long index) {
        long h = (index + 1) * 0x9e3779b97f4a7c15L;
        h = (h ^ h >>> 30) * 0xbf58476d1ce4e5b9L;
        h = (h ^ h >>> 27) * 0x94d049bb133111ebL;
        return ((h ^ h >>> 31) >>> 11) * 0x1p-53;
    }

    /** 1 (nothing in common, or too little in view) to 2 (the same). */
    double of(Motion motion) {
        Arrays.fill(joint, 0);
        Affine m = other.grid().lpsToVoxel().compose(motion.toAffine());
        int inView = 0;
        for (int i = 0; i < classes.length; i++) {
            double x = points[3 * i];
            double y = points[3 * i + 1];
            double z = points[3 * i + 2];
            double v = other.at(m.x(x, y, z), m.y(x, y, z), m.z(x, y, z));
            if (v >= 0) {
                inView++;
                int low = (int) v;
                int row = classes[i] * ReducedScan.CLASSES;
                joint[row + low] += 1 - (v - low);
                joint[row + Math.min(low + 1, ReducedScan.CLASSES - 1)] += v - low;
            }
        }
        return inView < LEAST_IN_VIEW * classes.length ? 1 : information(inView);
    }

    private double information(double total) {
        double[] rows = new double[ReducedScan.CLASSES];
        double[] columns = new double[ReducedScan.CLASSES];
        double both = 0;
        for (int i = 0; i < joint.length; i++) {
            rows[i / ReducedScan.CLASSES] += joint[i];
            columns[i % ReducedScan.CLASSES] += joint[i];
            both += entropy(joint[i] / total);
        }
        double single = 0;
        for (int i = 0; i < ReducedScan.CLASSES; i++) {
            single += entropy(rows[i] / total) + entropy(columns[i] / total);
        }
        return both > 0 ? single / both : 1;
    }

    private static double entropy(double p) {
        return p > 0 ? -p * Math.log(p) : 0;
    }
}
