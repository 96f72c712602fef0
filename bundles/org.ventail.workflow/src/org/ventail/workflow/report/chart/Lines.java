package org.ventail.workflow.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ventail.workflow.report.data.AttackerSummary;
import org.ventail.workflow.report.data.Side;

/** The lines of all attackers on one chart: what leaves in full, the intact heads dashed. */
final class Lines {
    private final List<AttackerSummary> attackers;

    Lines(List<AttackerSummary> attackers) {
        this.attackers = attackers.stream().filter(a -> a.probes() > 0).toList();
    }

    /** Legend entries of {@link #draw}, and more. */
    List<Plot.Entry> legend(Plot.Entry... more) {
        List<Plot.Entry> all = new ArrayList<>();
        for (int i = 0; i < attackers.size(); i++) {
            all.add(new Plot.Entry(attackers.get(i).title(), Ink.line(i), false));
        }
        if (!attackers.isEmpty()) {
            all.add(new Plot.Entry("the same on intact heads", Ink.DIM, true));
        }
        all.addAll(List.of(more));
        return all;
    }

    /** As steps. */
    void draw(Plot plot, Function<Side, List<double[]>> points) {
        for (int i = 0; i < attackers.size(); i++) {
            plot.steps(points.apply(attackers.get(i).before()), Ink.line(i), true);
        }
        for (int i = 0; i < attackers.size(); i++) {
            plot.steps(points.apply(attackers.get(i).after()), Ink.line(i), false);
        }
    }

    /** From value to value. */
    void drawStraight(Plot plot, Function<Side, List<double[]>> points) {
        for (int i = 0; i < attackers.size(); i++) {
            plot.line(points.apply(attackers.get(i).before()), Ink.line(i), true);
            plot.line(points.apply(attackers.get(i).after()), Ink.line(i), false);
        }
    }

    /** One sentence per attacker. */
    String describe(Function<AttackerSummary, String> one) {
        return String.join("; ", attackers.stream().map(one).toList());
    }
}
