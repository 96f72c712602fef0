package org.ventail.workflow.report.chart;

import java.util.ArrayList;
import java.util.List;

/** The field between two axes, and the legend below. */
final class Plot {
    private static final double LEFT = 52;
    private static final double RIGHT = 14;
    private static final double TOP = 8;
    private static final double FIELD = 190;
    private static final double BELOW = 36;
    private static final double ROW = 13;
    private static final double SMALL = 8.5;
    private final Canvas canvas;
    private final Axis x;
    private final Axis y;

    /** One line of the legend. */
    record Entry(String label, Ink ink, boolean dashed) {
    }

    Plot(Canvas canvas, Axis x, Axis y) {
        this.canvas = canvas;
        this.x = x;
        this.y = y;
    }

    /** Height with a legend of so many lines. */
    static double height(int entries) {
        return TOP + FIELD + BELOW + entries * ROW + 2;
    }

    private double atX(double value) {
        return LEFT + x.place(value) * (Chart.WIDTH - LEFT - RIGHT);
    }

    private double atY(double value) {
        return TOP + (1 - y.place(value)) * FIELD;
    }

    /** Grid, ticks and labels. */
    void frame() {
        double right = Chart.WIDTH - RIGHT;
        double bottom = TOP + FIELD;
        for (double t : y.ticks()) {
            canvas.line(new double[] {LEFT, atY(t), right, atY(t)}, Ink.GRID, 0.7, false);
            canvas.text(y.format().apply(t), LEFT - 6, atY(t) + 3, SMALL, Canvas.Align.END, Ink.DIM);
        }
        for (double t : x.ticks()) {
            canvas.line(new double[] {atX(t), TOP, atX(t), bottom}, Ink.GRID, 0.7, false);
            canvas.text(x.format().apply(t), atX(t), bottom + 12, SMALL, Canvas.Align.MIDDLE, Ink.DIM);
        }
        canvas.line(new double[] {LEFT, TOP, LEFT, bottom, right, bottom}, Ink.DIM, 1, false);
        canvas.text(x.label(), (LEFT + right) / 2, bottom + 26, SMALL + 0.5, Canvas.Align.MIDDLE, Ink.TEXT);
        canvas.upwards(y.label(), 12, TOP + FIELD / 2, SMALL + 0.5, Ink.TEXT);
    }

    /** A line through values, x and y alternating. */
    void line(List<double[]> points, Ink ink, boolean dashed) {
        line(points, ink, dashed, dashed ? 1.2 : 2);
    }

    /** A line of that width. */
    void line(List<double[]> points, Ink ink, boolean dashed, double width) {
        double[] xy = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = atX(points.get(i)[0]);
            xy[2 * i + 1] = atY(points.get(i)[1]);
        }
        canvas.line(xy, ink, width, dashed);
    }

    /** A line that goes along first and up then, as rates of so many do. */
    void steps(List<double[]> points, Ink ink, boolean dashed) {
        List<double[]> all = new ArrayList<>();
        for (double[] p : points) {
            if (!all.isEmpty()) {
                all.add(new double[] {p[0], all.get(all.size() - 1)[1]});
            }
            all.add(p);
        }
        line(all, ink, dashed);
    }

    void dot(double atValueX, double atValueY, double radius, Ink ink) {
        canvas.dot(atX(atValueX), atY(atValueY), radius, ink);
    }

    /** What the lines are, one below the other. */
    void legend(List<Entry> entries) {
        double at = TOP + FIELD + BELOW + SMALL;
        for (Entry e : entries) {
            canvas.line(new double[] {LEFT, at - 3, LEFT + 26, at - 3}, e.ink(), e.dashed() ? 1.2 : 2, e.dashed());
            canvas.text(e.label(), LEFT + 33, at, SMALL, Canvas.Align.START, Ink.TEXT);
            at += ROW;
        }
    }
}
