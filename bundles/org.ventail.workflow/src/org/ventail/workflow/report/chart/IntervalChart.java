package org.ventail.workflow.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.ventail.verify.stats.Interval;
import org.ventail.verify.stats.Proportion;
import org.ventail.workflow.report.data.AttackerSummary;

/** Shares with their exact intervals, one row each. */
public final class IntervalChart implements Chart {
    private static final double LEFT = 232;
    private static final double RIGHT = 18;
    private static final double ROW = 17;
    private static final double TOP = 8;
    private static final double SMALL = 7.8;
    private static final int LONGEST = 56;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String label, Proportion share, double chance, Ink ink) {
    }

    public IntervalChart(List<AttackerSummary> attackers) {
        for (AttackerSummary a : attackers) {
            if (a.probes() > 0) {
                rows.add(new Row(a.title(), a.after().match().within(1), a.after().match().chance(1), Ink.LINE_1));
                if (!a.restored()) {
                    rows.add(new Row("the same, intact heads", a.before().match().within(1), a.before().match().chance(1),
                            Ink.DIM));
                }
            }
        }
    }

    @Override
    public String title() {
        return "Right person first: share of people, with 95 % interval";
    }

    @Override
    public String description() {
        return String.join("; ", rows.stream().map(r -> r.label() + ": " + r.share().hits() + " of " + r.share().of())
                .toList());
    }

    @Override
    public double height() {
        return TOP + rows.size() * ROW + 32;
    }

    @Override
    public void draw(Canvas canvas) {
        Axis axis = Axis.share("people whose scan ranks them first (tick: guessing)");
        double bottom = TOP + rows.size() * ROW;
        for (double t : axis.ticks()) {
            canvas.line(new double[] {x(axis, t), TOP, x(axis, t), bottom}, Ink.GRID, 0.7, false);
            canvas.text(axis.format().apply(t), x(axis, t), bottom + 12, SMALL, Canvas.Align.MIDDLE, Ink.DIM);
        }
        canvas.text(axis.label(), (LEFT + WIDTH - RIGHT) / 2, bottom + 25, SMALL + 0.5, Canvas.Align.MIDDLE, Ink.TEXT);
        for (int i = 0; i < rows.size(); i++) {
            row(canvas, axis, rows.get(i), TOP + (i + 0.5) * ROW);
        }
    }

    private static void row(Canvas canvas, Axis axis, Row r, double y) {
        String label = r.label().length() > LONGEST ? r.label().substring(0, LONGEST - 1) + "…" : r.label();
        canvas.text(label, LEFT - 8, y + 3, SMALL, Canvas.Align.END, r.ink() == Ink.DIM ? Ink.DIM : Ink.TEXT);
        Interval i = r.share().interval();
        canvas.line(new double[] {x(axis, i.low()), y, x(axis, i.high()), y}, r.ink(), 1.6, false);
        canvas.line(new double[] {x(axis, r.chance()), y - 5, x(axis, r.chance()), y + 5}, Ink.DOUBTFUL, 1.2, false);
        r.share().share().ifPresent(s -> canvas.dot(x(axis, s), y, 3.2, r.ink()));
    }

    private static double x(Axis axis, double share) {
        return LEFT + axis.place(share) * (WIDTH - LEFT - RIGHT);
    }
}
