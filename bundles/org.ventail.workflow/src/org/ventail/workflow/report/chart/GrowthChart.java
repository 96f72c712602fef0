package org.ventail.workflow.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.ventail.workflow.report.data.AttackerSummary;
import org.ventail.workflow.report.data.Side;

/** How seldom the right person comes first when the gallery grows. */
public final class GrowthChart implements Chart {
    private static final Plot.Entry CHANCE = new Plot.Entry("guessing", Ink.DIM, true);
    private final Lines lines;
    private final int gallery;

    public GrowthChart(List<AttackerSummary> attackers) {
        lines = new Lines(attackers);
        gallery = attackers.stream().mapToInt(a -> a.after().match().gallerySize()).max().orElse(1);
    }

    @Override
    public String title() {
        return "Growth of the gallery";
    }

    @Override
    public String description() {
        return lines.describe(a -> a.title() + ": expected first in a gallery of " + a.after().match().gallerySize() + " for "
                + Math.round(100 * a.after().match().within(1).share().orElse(0)) + " % of people");
    }

    @Override
    public double height() {
        return Plot.height(lines.legend(CHANCE).size());
    }

    @Override
    public void draw(Canvas canvas) {
        Plot plot = new Plot(canvas, Axis.people("people in the gallery", gallery), Axis.share("right person first, expected"));
        plot.frame();
        List<double[]> chance = new ArrayList<>();
        for (double g = 1; g <= gallery; g *= 1.1) {
            chance.add(new double[] {g, 1 / g});
        }
        plot.line(chance, Ink.DIM, true, 0.8);
        lines.drawStraight(plot, GrowthChart::points);
        plot.legend(lines.legend(CHANCE));
    }

    private static List<double[]> points(Side side) {
        List<double[]> all = new ArrayList<>();
        side.growth().forEach((size, share) -> all.add(new double[] {size, share}));
        return all;
    }
}
