package org.ventail.workflow.report.chart;

import java.util.List;
import org.ventail.workflow.report.data.AttackerSummary;
import org.ventail.workflow.report.data.Side;

/** Both errors of an attacker against each other, by powers of ten (DET). Farther up and right is better privacy. */
public final class DetChart implements Chart {
    private static final double LOWEST_MISS = 1e-2;
    private final Lines lines;

    public DetChart(List<AttackerSummary> attackers) {
        lines = new Lines(attackers);
    }

    @Override
    public String title() {
        return "Errors of the attackers (DET)";
    }

    @Override
    public String description() {
        return lines.describe(a -> a.title() + ": misses "
                + a.after().roc().map(r -> Math.round(100 * (1 - r.trueRateAt(1e-2))) + " % at 1 % false matches")
                        .orElse("unknown"));
    }

    @Override
    public double height() {
        return Plot.height(lines.legend().size());
    }

    @Override
    public void draw(Canvas canvas) {
        Plot plot = new Plot(canvas, Axis.rate("strangers who pass for the person", RocChart.LOWEST),
                Axis.rate("people missed", LOWEST_MISS));
        plot.frame();
        lines.draw(plot, DetChart::points);
        plot.legend(lines.legend());
    }

    private static List<double[]> points(Side side) {
        return side.roc().stream().flatMap(r -> r.points().stream())
                .map(p -> new double[] {p.falsePositiveRate(), 1 - p.truePositiveRate()}).toList();
    }
}
