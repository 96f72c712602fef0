package org.ventail.workflow.report.section;

import java.util.ArrayList;
import java.util.List;
import org.ventail.workflow.report.chart.Chart;
import org.ventail.workflow.report.chart.CmcChart;
import org.ventail.workflow.report.chart.DetChart;
import org.ventail.workflow.report.chart.DistanceChart;
import org.ventail.workflow.report.chart.GrowthChart;
import org.ventail.workflow.report.chart.RocChart;
import org.ventail.workflow.report.data.AttackerSummary;
import org.ventail.workflow.report.data.Nearest;
import org.ventail.workflow.report.data.ReportData;
import org.ventail.workflow.report.page.Page;

/** The numbers of the attackers as curves. */
final class CurvesSection implements Section {
    @Override
    public void write(ReportData data, Page page) {
        List<AttackerSummary> heard = Nearest.of(data.attackers());
        if (heard.isEmpty()) {
            return;
        }
        page.section("Curves");
        if (heard.size() < data.attackers().size()) {
            page.note("Of the restorations, each attacker is shown with the one that came nearest; the tables have them all.");
        }
        List<Chart> charts = new ArrayList<>(List.of(new CmcChart(heard), new GrowthChart(heard)));
        List<AttackerSummary> measured = heard.stream().filter(a -> a.after().roc().isPresent()).toList();
        if (!measured.isEmpty()) {
            charts.add(new RocChart(measured));
            charts.add(new DetChart(measured));
        }
        measured.forEach(a -> charts.add(new DistanceChart(a)));
        page.charts(charts);
    }
}
