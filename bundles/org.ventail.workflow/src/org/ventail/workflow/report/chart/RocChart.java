package org.ventail.workflow.report.chart;

import java.util.List;
import org.ventail.verify.stats.Roc;
import org.ventail.workflow.report.Numbers;
import org.ventail.workflow.report.data.AttackerSummary;
import org.ventail.workflow.report.data.Side;

/** True against false positive rate: open-set recognition. */
public final class RocChart implements Chart {
    /** Lowest rate shown. */
    static final double LOWEST = 1e-3;
    private static final Plot.Entry CHANCE = new Plot.Entry("guessing", Ink.DIM, true);
    private final Lines lines;

    public RocChart(List<AttackerSummary> attackers) {
        lines = new Lines(attackers);
    }

    @Override
    public String title() {
        return "Recognition against false matches (ROC)";
    }

    @Override
    public String description() {
        return lines.describe(a -> a.title() + ": equal error rate "
                + a.after().roc().map(r -> Numbers.text(100 * r.equalErrorRate()) + " %").orElse("unknown"));
    }

    @Override
    public double height() {
        return Plot.height(lines.legend(CHANCE).size());
    }

    @Override
    public void draw(Canvas canvas) {
        Plot plot = new Plot(canvas, Axis.rate("strangers who pass for the person", LOWEST), Axis.share("people recognised"));
        plot.frame();
        List<double[]> chance = java.util.stream.IntStream.rangeClosed(0, 60)
                .mapToObj(i -> Math.pow(LOWEST, 1 - i / 60.0)).map(r -> new double[] {r, r}).toList();
        plot.line(chance, Ink.DIM, true, 0.8);
        lines.draw(plot, RocChart::points);
        plot.legend(lines.legend(CHANCE));
    }

    private static List<double[]> points(Side side) {
        return side.roc().stream().flatMap(r -> r.points().stream())
                .map((Roc.Point p) -> new double[] {p.falsePositiveRate(), p.truePositiveRate()}).toList();
    }
}
