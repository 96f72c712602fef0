package org.ventail.deface;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Looks for the maximum of a function in a box without its derivatives: goes to where a {@link QuadraticModel} is highest
 * within a radius in which it is believed, as NEWUOA and BOBYQA do (Powell 2004, 2009). In place of a library's BOBYQA, whose
 * methods are so long that compiling them took half of the time of a first scan. For one thread; the same calls give the
 * same result.
 */
final class TrustRegionSearch {
    /** Of the change that was foretold: below the first the radius shrinks, above the second it grows. */
    private static final double POOR = 0.1;
    private static final double GOOD = 0.7;
    /** A shorter step is not tried, in resolutions. */
    private static final double SHORT = 0.5;
    /** Points farther off, in radii and in resolutions, are exchanged before a finer resolution is tried. */
    private static final double FAR = 2;
    private static final double FAR_OFF = 3;

    private final ToDoubleFunction<double[]> function;
    private final double[] low;
    private final double[] high;
    private int left;
    private QuadraticModel model;
    private double radius;
    /** Smallest radius for now. */
    private double resolution;

    private TrustRegionSearch(ToDoubleFunction<double[]> function, double[] low, double[] high, int evaluations) {
        this.function = function;
        this.low = low;
        this.high = high;
        this.left = evaluations;
    }

    /** A place and the function there. */
    record Place(double[] at, double value) {
    }

    /** How far a search goes first and last, and how often it may ask, more than 2n + 1 times. */
    record Effort(double radius, double stop, int evaluations) {
    }

    /** The highest place that was seen. */
    static Place highest(ToDoubleFunction<double[]> function, double[] start, double[] low, double[] high,
            Effort effort) {
        TrustRegionSearch search = new TrustRegionSearch(function, low, high, effort.evaluations());
        search.begin(start, effort.radius());
        try {
            search.climb(effort.stop());
        } catch (SingularMatrixException e) {
            // no model of these points: the best of them is the answer
            return search.best();
        }
        return search.best();
    }

    private Place best() {
        return new Place(model.bestPoint(), model.bestValue());
    }

    private double at(double[] point) {
        left--;
        return function.applyAsDouble(point);
    }

    /** The start and two places on each axis beside it. */
    private void begin(double[] start, double step) {
        int n = start.length;
        double[][] points = new double[2 * n + 1][];
        double[] values = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = start.clone();
            if (i > 0) {
                int axis = (i - 1) / 2;
                points[i][axis] += beside(start[axis], axis, step, i % 2 == 1);
            }
            values[i] = at(points[i]);
        }
        model = new QuadraticModel(points, values);
        radius = step;
        resolution = step;
    }

    /** Up or down; both the same way where the box ends. */
    private double beside(double from, int axis, double step, boolean up) {
        if (from + step > high[axis]) {
            return up ? -2 * step : -step;
        }
        if (from - step < low[axis]) {
            return up ? step : 2 * step;
        }
        return up ? step : -step;
    }

    private void climb(double stop) {
        model.fit();
        while (left > 0) {
            double[] step = step();
            double length = Math.sqrt(QuadraticModel.dot(step, step));
            boolean tooShort = length < SHORT * resolution;
            double ratio = tooShort ? 0 : tried(step, length);
            boolean seen = ratio < POOR && !nearer() && ratio <= 0 && (tooShort || Math.max(radius, length) <= resolution);
            if (seen && resolution <= stop) {
                return;
            }
            if (seen) {
                refine(stop);
            }
        }
    }

    private void refine(double stop) {
        double ratio = resolution / stop;
        double half = 0.5 * resolution;
        resolution = ratio <= 16 ? stop : Math.sqrt(ratio) * stop;
        radius = Math.max(half, resolution);
    }

    /** Goes there, or learns that it is no better; what was gained over what the model foretold. */
    private double tried(double[] step, double length) {
        double before = model.bestValue();
        double foretold = Math.max(model.gain(step), Double.MIN_NORMAL);
        double[] point = moved(step);
        double[] shares = model.shares(step);
        double value = at(point);
        double ratio = (value - before) / foretold;
        adapt(ratio, length);
        model.exchange(leastUseful(shares, step, value > before), point, value);
        model.fit();
        return ratio;
    }

    private void adapt(double ratio, double length) {
        if (ratio <= POOR) {
            radius = Math.min(0.5 * radius, length);
        } else if (ratio <= GOOD) {
            radius = Math.max(0.5 * radius, length);
        } else {
            radius = Math.max(0.5 * radius, 2 * length);
        }
        if (radius <= 1.5 * resolution) {
            radius = resolution;
        }
    }

    /** The point to give up for a new one: far off, and the others must still tell the model. */
    private int leastUseful(double[] shares, double[] step, boolean better) {
        int out = -1;
        double most = -1;
        for (int i = 0; i < model.size(); i++) {
            double far = better ? apart(model.offset(i), step) : model.distance(i);
            double weight = Math.max(1, Math.pow(far / radius, 4));
            if (Math.abs(shares[i]) * weight > most && (better || i != model.best())) {
                most = Math.abs(shares[i]) * weight;
                out = i;
            }
        }
        return out;
    }

    private static double apart(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    /** Brings the farthest point near, where it tells the model most; false if none is far. */
    private boolean nearer() {
        int far = model.farthest();
        double distance = model.distance(far);
        if (distance <= Math.max(FAR * radius, FAR_OFF * resolution) || left <= 0) {
            return false;
        }
        double length = Math.max(Math.min(0.1 * distance, radius), resolution);
        double[] step = telling(far, length);
        double[] point = moved(step);
        model.exchange(far, point, at(point));
        model.fit();
        return true;
    }

    /** Of steps of a length along the steepest direction and to other points, the one at which a point matters most. */
    private double[] telling(int point, double length) {
        double[] best = null;
        double most = -1;
        for (int i = -1; i < model.size(); i++) {
            double[] direction = i < 0 ? model.steepestShare(point) : model.offset(i);
            double norm = Math.sqrt(QuadraticModel.dot(direction, direction));
            for (int sign = -1; sign <= 1 && norm > 0; sign += 2) {
                double[] step = inBox(QuadraticModel.times(direction, sign * length / norm));
                double share = Math.abs(model.shares(step)[point]);
                if (share > most) {
                    most = share;
                    best = step;
                }
            }
        }
        return best;
    }

    /**
     * To about where the model is highest within the radius and the box: conjugate gradients up to the border, along the
     * axes on which there is room.
     */
    private double[] step() {
        int n = low.length;
        double[] step = new double[n];
        boolean[] free = free();
        double[] rest = only(free, model.gradient());
        double[] direction = rest.clone();
        double square = QuadraticModel.dot(rest, rest);
        double done = 1e-4 * square;
        for (int i = 0; i < n && square > done; i++) {
            double[] curved = only(free, model.curved(direction));
            double curvature = -QuadraticModel.dot(direction, curved);
            double toBorder = toBorder(step, direction);
            if (curvature <= 0 || square / curvature >= toBorder) {
                return inBox(plus(step, direction, toBorder));
            }
            double length = square / curvature;
            step = plus(step, direction, length);
            rest = plus(rest, curved, length);
            double before = square;
            square = QuadraticModel.dot(rest, rest);
            direction = plus(rest, direction, square / before);
        }
        return inBox(step);
    }

    private boolean[] free() {
        double[] from = model.bestPoint();
        boolean[] free = new boolean[from.length];
        for (int i = 0; i < free.length; i++) {
            free[i] = model.gradient()[i] > 0 ? from[i] < high[i] : from[i] > low[i];
        }
        return free;
    }

    private static double[] only(boolean[] free, double[] v) {
        double[] out = new double[v.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = free[i] ? v[i] : 0;
        }
        return out;
    }

    private double toBorder(double[] step, double[] direction) {
        double a = QuadraticModel.dot(direction, direction);
        double b = QuadraticModel.dot(step, direction);
        double c = QuadraticModel.dot(step, step) - radius * radius;
        return (Math.sqrt(Math.max(0, b * b - a * c)) - b) / a;
    }

    private static double[] plus(double[] a, double[] b, double factor) {
        double[] out = new double[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] + factor * b[i];
        }
        return out;
    }

    private double[] inBox(double[] step) {
        double[] from = model.bestPoint();
        double[] out = new double[step.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(low[i] - from[i], Math.min(high[i] - from[i], step[i]));
        }
        return out;
    }

    private double[] moved(double[] step) {
        return plus(model.bestPoint(), step, 1);
    }
}
