package org.ventail.workflow.report.section;

import java.util.List;
import org.ventail.api.model.Count;
import org.ventail.verify.stats.CumulativeMatch;
import org.ventail.verify.stats.Roc;
import org.ventail.workflow.report.Numbers;
import org.ventail.workflow.report.chart.IntervalChart;
import org.ventail.workflow.report.data.AttackerSummary;
import org.ventail.workflow.report.data.Detector;
import org.ventail.workflow.report.data.ReportData;
import org.ventail.workflow.report.page.Cell;
import org.ventail.workflow.report.page.Grid;
import org.ventail.workflow.report.page.Grid.Column;
import org.ventail.workflow.report.page.Page;
import org.ventail.workflow.report.page.Tone;

/** Each attacker on the whole cohort: places, open-set errors, and what a detector saw. */
final class AttackersSection implements Section {
    @Override
    public void write(ReportData data, Page page) {
        if (data.attackers().isEmpty()) {
            return;
        }
        page.section("Attackers");
        page.text("Each attacker looks for the right person among everybody else of the cohort and decoys. Intervals are exact, "
                + "95\u00a0%. The row of an attacker after restoration counts as much as any other.");
        page.table(closed(data.attackers()));
        page.charts(List.of(new IntervalChart(data.attackers())));
        page.table(open(data.attackers()));
        page.note(
                "A rate marked * is finer than one in the stranger pairs there are: it is the rate before the first false match.");
        data.detector().ifPresent(d -> detector(d, page));
    }

    private static Grid closed(List<AttackerSummary> attackers) {
        Grid g = Grid.of("Closed set: the person is in the gallery", Column.text("Attacker", 3.4), Column.number("People", 0.8),
                Column.number("Gallery", 1.1), Column.number("First, intact", 1.3), Column.number("First, as it leaves", 1.4),
                Column.number("First 5", 1.3), Column.number("Mean rank", 1.2), Column.text("Recognised", 1.3));
        for (AttackerSummary a : attackers) {
            CumulativeMatch m = a.after().match();
            g.row(Cell.of(a.title(), a.silent() == 0 ? "" : "no say on " + Count.of(a.silent(), "scan")
                    + ": did not know the intact head"),
                    Cell.of(String.valueOf(a.probes())), a.probes() == 0 ? Cell.of("–")
                            : Cell.of(String.valueOf(m.gallerySize()), "chance\u00a0" + Words.percent(m.chance(1))),
                    Words.share(a.before().match().within(1), ""), Words.share(m.within(1), ""),
                    Words.share(m.within(5), ""), m.probes() == 0 ? Cell.of("–") : Cell.of(Numbers.text(m.meanRank()),
                            "guessing\u00a0" + Numbers.text((m.gallerySize() + 1) / 2.0)),
                    a.probes() == 0 ? Cell.of("–") : Cell.tag(a.recognised().hits() + " of " + a.probes(),
                            a.recognised().hits() == 0 ? Tone.GOOD : Tone.BAD));
        }
        return g;
    }

    private static Grid open(List<AttackerSummary> attackers) {
        Grid g = Grid.of("Open set: whether a pair is one person", Column.text("Attacker", 3), Column.text("Scan", 1.2),
                Column.number("Equal error", 1.2), Column.number("Recognised at 1 % false", 1.5),
                Column.number("at 0.1 % false", 1.5), Column.number("Pairs: own, strangers", 1.6));
        for (AttackerSummary a : attackers) {
            a.before().roc().filter(r -> !a.restored()).ifPresent(r -> row(g, a.title(), "intact", r));
            a.after().roc().ifPresent(r -> row(g, a.restored() ? a.title() : "", a.restored() ? "restored" : "as it leaves", r));
        }
        return g;
    }

    private static void row(Grid g, String title, String scan, Roc r) {
        g.row(Cell.of(title), Cell.of(scan), Cell.of(Words.percent(r.equalErrorRate())), Cell.of(rate(r, 1e-2)),
                Cell.of(rate(r, 1e-3)), Cell.of(r.genuinePairs() + ", " + r.impostorPairs()));
    }

    private static String rate(Roc r, double at) {
        return Words.percent(r.trueRateAt(at)) + (r.resolves(at) ? "" : " *");
    }

    private static void detector(Detector d, Page page) {
        page.heading("Detector, told apart");
        page.text("A face detector sees a face in " + d.before().hits() + " of " + d.before().of()
                + " pictures of intact heads and in "
                + d.after().hits() + " of " + d.after().of()
                + " pictures of what leaves. A detector that fails is not privacy: the "
                + "recognisers above are also shown the place where the face was.");
    }
}
