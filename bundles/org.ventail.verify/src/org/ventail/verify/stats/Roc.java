package org.ventail.verify.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How well distances tell one person from another: every threshold's false and true positive rate, a pair counting as one
 * person at a distance up to the threshold. A better attacker lies nearer to the upper left. Immutable.
 */
public final class Roc {
    /** A corner of the curve: at this threshold, pairs of strangers and pairs of one person that pass for one person. */
    public record Point(double threshold, double falsePositiveRate, double truePositiveRate) {
    }

    private final double[] genuine;
    private final double[] impostor;
    private final List<Point> points;

    /**
     * A curve.
     *
     * @param genuine distances within people; infinite ones count as never recognised
     * @param impostor distances between people
     * @throws IllegalArgumentException if one side is empty or holds something that is no number
     */
    public Roc(double[] genuine, double[] impostor) {
        this.genuine = sorted(genuine);
        this.impostor = sorted(impostor);
        this.points = points(this.genuine, this.impostor);
    }

    private static double[] sorted(double[] distances) {
        if (distances.length == 0 || Arrays.stream(distances).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("a curve needs distances on both sides");
        }
        double[] d = distances.clone();
        Arrays.sort(d);
        return d;
    }

    private static List<Point> points(double[] genuine, double[] impostor) {
        List<Point> all = new ArrayList<>();
        all.add(new Point(Double.NEGATIVE_INFINITY, 0, 0));
        int g = 0;
        int i = 0;
        while (g < genuine.length || i < impostor.length) {
            double threshold = Math.min(g < genuine.length ? genuine[g] : Double.POSITIVE_INFINITY,
                    i < impostor.length ? impostor[i] : Double.POSITIVE_INFINITY);
            if (threshold == Double.POSITIVE_INFINITY) {
                break;
            }
            while (g < genuine.length && genuine[g] <= threshold) {
                g++;
            }
            while (i < impostor.length && impostor[i] <= threshold) {
                i++;
            }
            add(all, new Point(threshold, (double) i / impostor.length, (double) g / genuine.length));
        }
        add(all, new Point(Double.POSITIVE_INFINITY, 1, 1));
        return List.copyOf(all);
    }

    /** Of a run in one direction only the ends stay: a curve has corners for the fewer side, not a point for every pair. */
    private static void add(List<Point> all, Point p) {
        if (all.size() >= 2) {
            Point last = all.get(all.size() - 1);
            Point before = all.get(all.size() - 2);
            boolean along = before.truePositiveRate() == last.truePositiveRate()
                    && last.truePositiveRate() == p.truePositiveRate();
            boolean up = before.falsePositiveRate() == last.falsePositiveRate()
                    && last.falsePositiveRate() == p.falsePositiveRate();
            if (along || up) {
                all.remove(all.size() - 1);
            }
        }
        all.add(p);
    }

    /** Pairs of one person. */
    public int genuinePairs() {
        return genuine.length;
    }

    /** Pairs of strangers. */
    public int impostorPairs() {
        return impostor.length;
    }

    /** From nobody accepted to everybody accepted, both rates rising. */
    public List<Point> points() {
        return points;
    }

    /**
     * The best true positive rate at a false positive rate no higher than this. With fewer than {@code 1/rate} impostor pairs
     * that is the rate before the first false match: see {@link #resolves}.
     */
    public double trueRateAt(double falsePositiveRate) {
        return points.stream().filter(p -> p.falsePositiveRate() <= falsePositiveRate)
                .mapToDouble(Point::truePositiveRate).max().orElse(0);
    }

    /** Whether there are impostor pairs enough to speak of such a false positive rate. */
    public boolean resolves(double falsePositiveRate) {
        return impostor.length * falsePositiveRate >= 1;
    }

    /** Where as many strangers pass as people are missed; on the straight line between the two points around it. */
    public double equalErrorRate() {
        Point before = points.get(0);
        for (Point p : points) {
            double now = p.falsePositiveRate() - (1 - p.truePositiveRate());
            if (now >= 0) {
                double then = before.falsePositiveRate() - (1 - before.truePositiveRate());
                double way = now == then ? 0 : -then / (now - then);
                return before.falsePositiveRate() + way * (p.falsePositiveRate() - before.falsePositiveRate());
            }
            before = p;
        }
        throw new IllegalStateException("a curve ends with everybody accepted");
    }

    /** Area under the curve: the chance that a pair of one person is nearer than a pair of strangers. */
    public double area() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            sum += (b.falsePositiveRate() - a.falsePositiveRate()) * (a.truePositiveRate() + b.truePositiveRate()) / 2;
        }
        return sum;
    }
}
