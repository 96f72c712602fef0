package org.ventail.workflow.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.ventail.workflow.report.data.AttackerSummary;
import org.ventail.workflow.report.data.Side;

/** Of how many people the right one is among the first k: closed-set search. */
public final class CmcChart implements Chart {
    private static final Plot.Entry CHANCE = new Plot.Entry("guessing", Ink.DIM, true);
    private final Lines lines;
    private final int gallery;

    public CmcChart(List<AttackerSummary> attackers) {
        lines = new Lines(attackers);
        gallery = attackers.stream().mapToInt(a -> a.after().match().gallerySize()).max().orElse(1);
    }

    @Override
    public String title() {
        return "Cumulative match";
    }

    @Override
    public String description() {
        return lines.describe(a -> a.title() + ": right person first for " + a.after().match().within(1).hits() + " of "
                + a.probes() + ", before defacing for " + a.before().match().within(1).hits());
    }

    @Override
    public double height() {
        return Plot.height(lines.legend(CHANCE).size());
    }

    @Override
    public void draw(Canvas canvas) {
        Plot plot = new Plot(canvas, Axis.people("first k of the list", gallery), Axis.share("right person among them"));
        plot.frame();
        List<double[]> chance = new ArrayList<>();
        for (int k = 1; k <= gallery; k++) {
            chance.add(new double[] {k, (double) k / gallery});
        }
        plot.line(chance, Ink.DIM, true, 0.8);
        lines.draw(plot, CmcChart::points);
        plot.legend(lines.legend(CHANCE));
    }

    private static List<double[]> points(Side side) {
        List<Double> curve = side.match().curve();
        List<double[]> all = new ArrayList<>();
        for (int k = 1; k <= curve.size(); k++) {
            all.add(new double[] {k, curve.get(k - 1)});
        }
        return all;
    }
}
