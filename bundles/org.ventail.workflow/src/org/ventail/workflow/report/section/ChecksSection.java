package org.ventail.workflow.report.section;

import org.ventail.api.check.Verdict;
import org.ventail.workflow.report.data.CheckSummary;
import org.ventail.workflow.report.data.ReportData;
import org.ventail.workflow.report.page.Cell;
import org.ventail.workflow.report.page.Grid;
import org.ventail.workflow.report.page.Grid.Column;
import org.ventail.workflow.report.page.Page;
import org.ventail.workflow.report.page.Tone;

/** Every check over the cohort, and what was said of the cohort as a whole. */
final class ChecksSection implements Section {
    @Override
    public void write(ReportData data, Page page) {
        if (data.checks().isEmpty()) {
            return;
        }
        page.section("Checks");
        Grid g = Grid.of("How often each check said what", Column.text("Check", 3), Column.number("pass", 1),
                Column.number("review", 1), Column.number("fail", 1), Column.number("error", 1),
                Column.number("not applicable", 1.2));
        for (CheckSummary c : data.checks()) {
            g.row(Cell.of(c.label()), count(c, Verdict.PASS), count(c, Verdict.REVIEW), count(c, Verdict.FAIL),
                    count(c, Verdict.ERROR), count(c, Verdict.NOT_APPLICABLE));
        }
        page.table(g);
        page.table(Verdicts.of("Of the cohort as a whole", data.cohortEvidence()));
    }

    private static Cell count(CheckSummary c, Verdict verdict) {
        int n = c.count(verdict);
        return new Cell(String.valueOf(n), "", n == 0 ? Tone.DIM : Tone.of(verdict), false);
    }
}
