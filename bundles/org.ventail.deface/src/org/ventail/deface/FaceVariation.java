package org.ventail.deface;

import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Volume;

/**
 * How the new face of one head differs from the neutral one: wider or longer, fuller or hollower here and there, by
 * chance and about as much as people differ. One face for all heads would lie near everybody's, and the little that
 * shows of the old face (how wide a head is at its sides) would decide whose is nearest; among faces that differ by
 * chance it decides nothing. Drawn from the values of the scan, so that a scan has the same faces every time, also
 * turned or flipped in its file; {@link FaceDraw} takes one of them. Immutable.
 *
 * @param width times the neutral width
 * @param depth times the neutral depth
 * @param height times the neutral height
 * @param riseMm how much higher eyes, nose and mouth sit
 * @param waves what the skin is raised by, in sum
 * @param cutMm how much farther forward the head ends that gets no face
 */
record FaceVariation(double width, double depth, double height, double riseMm, Wave[] waves, double cutMm) {
    /** The neutral face itself. */
    static final FaceVariation NONE = new FaceVariation(1, 1, 1, 0, new Wave[0], 0);
    private static final double WIDTH = 0.04;
    private static final double DEPTH = 0.025;
    private static final double HEIGHT = 0.035;
    private static final double RISE_MM = 3;
    private static final double WAVE_MM = 1.8;
    private static final double CUT_MM = 2.5;
    /** Of waves across, up and from front to back; the first is so long that both halves rise alike. */
    private static final double[] ACROSS_MM = {1e6, 180, 110};
    private static final double[] UP_MM = {220, 140, 95};
    private static final double BACK_MM = 170;
    /** The waves end before the crown and before the ears, where a new face runs into the head. */
    private static final double[] TOP_MM = {55, 85};
    private static final double[] REAR_MM = {-35, 10};
    /** Normal numbers are cut here, in deviations. */
    private static final double MOST = 1.8;

    /**
     * A smooth rise of the skin, the same on both sides, in neutral face mm.
     *
     * @param mm its height
     */
    record Wave(double mm, double acrossMm, double upMm, double upPhase, double backMm, double backPhase) {
        double across(double x) {
            return Math.cos(2 * Math.PI * x / acrossMm);
        }

        double up(double z) {
            return Math.cos(2 * Math.PI * z / upMm + upPhase) * faded(z, TOP_MM);
        }

        double back(double y) {
            return Math.cos(2 * Math.PI * y / backMm + backPhase) * faded(y, REAR_MM);
        }

        private static double faded(double at, double[] limits) {
            double t = Math.max(0, Math.min(1, (at - limits[0]) / (limits[1] - limits[0])));
            return 1 - t * t * (3 - 2 * t);
        }
    }

    /**
     * What the faces of a scan are drawn by: the values in the middle of each axis, in any order, which stay in the
     * middle however a scan is stored.
     */
    static long seed(Volume v) {
        Geometry g = v.geometry();
        long sum = 0;
        for (int z = 0; z < g.nz(); z++) {
            boolean inMiddle = middle(z, g.nz());
            for (int y = 0; y < g.ny(); y++) {
                boolean whole = inMiddle || middle(y, g.ny());
                int from = whole ? 0 : (g.nx() - 1) / 2;
                int to = whole ? g.nx() - 1 : g.nx() / 2;
                for (int x = from; x <= to; x++) {
                    sum += Hash.mixed(Float.floatToIntBits((float) v.value(x, y, z)));
                }
            }
        }
        return sum;
    }

    static FaceVariation drawn(long seed) {
        long[] next = {Hash.mixed(seed)};
        double width = 1 + WIDTH * number(next);
        double depth = 1 + DEPTH * number(next);
        double height = 1 + HEIGHT * number(next);
        double rise = RISE_MM * number(next);
        Wave[] waves = new Wave[ACROSS_MM.length * UP_MM.length];
        for (int i = 0; i < waves.length; i++) {
            waves[i] = new Wave(WAVE_MM * number(next), ACROSS_MM[i % ACROSS_MM.length], UP_MM[i / ACROSS_MM.length],
                    Math.PI * number(next), BACK_MM, Math.PI * number(next));
        }
        return new FaceVariation(width, depth, height, rise, waves, CUT_MM * number(next));
    }

    private static double number(long[] next) {
        return Math.max(-MOST, Math.min(MOST, Hash.normal(next[0]++)));
    }

    private static boolean middle(int at, int n) {
        return at >= (n - 1) / 2 && at <= n / 2;
    }

    /** To be applied to the neutral face before it is laid on a head; leaves a point where it is but for the rise. */
    Affine about(Point3 p) {
        return Affine.translate(p.x(), p.y(), p.z() + riseMm).compose(Affine.scale(width, depth, height))
                .compose(Affine.translate(-p.x(), -p.y(), -p.z()));
    }

    /**
     * Distances to the varied skin, before its size is changed, in mm; negative inside.
     *
     * @param neutral distances to the neutral skin, on a grid that lies along its axes
     */
    float[] skinMm(ScalarGrid neutral) {
        Geometry g = neutral.geometry();
        Affine m = g.voxelToLps();
        float[] out = neutral.values().clone();
        double[][] across = new double[waves.length][];
        double[][] back = new double[waves.length][];
        for (int i = 0; i < waves.length; i++) {
            Wave w = waves[i];
            across[i] = IntStream.range(0, g.nx()).mapToDouble(x -> w.across(m.x(x, 0, 0))).toArray();
            back[i] = IntStream.range(0, g.ny()).mapToDouble(y -> w.back(m.y(0, y, 0))).toArray();
        }
        IntStream.range(0, g.nz()).parallel().forEach(z -> {
            for (int i = 0; i < waves.length; i++) {
                double slice = waves[i].mm * waves[i].up(m.z(0, 0, z));
                for (int y = 0; y < g.ny(); y++) {
                    raise(out, g.index(0, y, z), slice * back[i][y], across[i]);
                }
            }
        });
        return out;
    }

    private static void raise(float[] out, int from, double by, double[] across) {
        for (int x = 0; by != 0 && x < across.length; x++) {
            out[from + x] -= (float) (by * across[x]);
        }
    }
}
