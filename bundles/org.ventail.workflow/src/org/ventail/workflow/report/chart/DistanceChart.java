package org.ventail.workflow.report.chart;

import java.util.List;
import java.util.stream.Stream;
import org.ventail.workflow.report.data.AttackerSummary;

/** Distances of one attacker: to the right person before and after, and to strangers, with the calibrated threshold. */
public final class DistanceChart implements Chart {
    private static final String[] ROWS = {"right person, intact", "right person, as it leaves", "strangers, as it leaves"};
    private static final double LEFT = 128;
    private static final double RIGHT = 14;
    private static final double ROW = 34;
    private static final double TOP = 20;
    private static final double SMALL = 8.5;
    private static final int MOST_DOTS = 600;
    private final AttackerSummary attacker;

    public DistanceChart(AttackerSummary attacker) {
        this.attacker = attacker;
    }

    @Override
    public String title() {
        return "Distances: " + attacker.title();
    }

    @Override
    public String description() {
        return "One dot a comparison. Distances to the right person should move from the left, under the threshold, to where "
                + "strangers lie.";
    }

    @Override
    public double height() {
        return TOP + ROWS.length * ROW + 30;
    }

    @Override
    public void draw(Canvas canvas) {
        List<List<Double>> rows = Stream
                .of(attacker.before().genuine(), attacker.after().genuine(), attacker.after().impostor())
                .map(r -> r.stream().filter(Double::isFinite).toList()).toList();
        double most = Stream.concat(rows.stream().flatMap(List::stream), attacker.threshold().stream())
                .mapToDouble(d -> d).max().orElse(1);
        Axis axis = Axis.linear(("distance " + (attacker.unit().isEmpty() ? "" : "in " + attacker.unit())).strip(), 0,
                1.05 * most);
        double bottom = TOP + ROWS.length * ROW;
        for (double t : axis.ticks()) {
            double at = x(axis, t);
            canvas.line(new double[] {at, TOP, at, bottom}, Ink.GRID, 0.7, false);
            canvas.text(axis.format().apply(t), at, bottom + 12, SMALL, Canvas.Align.MIDDLE, Ink.DIM);
        }
        canvas.text(axis.label(), (LEFT + WIDTH - RIGHT) / 2, bottom + 25, SMALL + 0.5, Canvas.Align.MIDDLE, Ink.TEXT);
        Ink[] inks = {Ink.DIM, Ink.LINE_1, Ink.LINE_2};
        for (int r = 0; r < ROWS.length; r++) {
            double middle = TOP + (r + 0.5) * ROW;
            canvas.text(ROWS[r], LEFT - 8, middle + 3, SMALL, Canvas.Align.END, Ink.TEXT);
            dots(canvas, axis, rows.get(r), middle, inks[r]);
        }
        threshold(canvas, axis, bottom);
    }

    private static double x(Axis axis, double value) {
        return LEFT + axis.place(value) * (WIDTH - LEFT - RIGHT);
    }

    /** Spread over the height of the row by a fixed pattern, so that many are still seen. */
    private static void dots(Canvas canvas, Axis axis, List<Double> values, double middle, Ink ink) {
        double radius = values.size() > 200 ? 1.3 : 2.4;
        for (int i = 0; i < values.size(); i += 1 + values.size() / MOST_DOTS) {
            double spread = values.size() == 1 ? 0 : (i * 0.618034 % 1 - 0.5) * (ROW - 14);
            canvas.dot(x(axis, values.get(i)), middle + spread, radius, ink);
        }
        if (values.isEmpty()) {
            canvas.text("nothing to compare", LEFT + 6, middle + 3, SMALL, Canvas.Align.START, Ink.DIM);
        }
    }

    private void threshold(Canvas canvas, Axis axis, double bottom) {
        attacker.threshold().ifPresent(t -> {
            double at = x(axis, t);
            canvas.line(new double[] {at, TOP - 4, at, bottom}, Ink.BAD, 1.2, true);
            canvas.text("threshold at 1 % false matches", Math.max(at, LEFT + 60), TOP - 8, SMALL, Canvas.Align.MIDDLE,
                    Ink.BAD);
        });
    }
}
