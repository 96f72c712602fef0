package org.ventail.workflow.report.section;

import org.ventail.workflow.report.data.ReportData;
import org.ventail.workflow.report.page.Cell;
import org.ventail.workflow.report.page.Grid;
import org.ventail.workflow.report.page.Grid.Column;
import org.ventail.workflow.report.page.Page;

/** What was noticed while reading; of files their message only, since a path may name somebody. */
final class ProblemsSection implements Section {
    @Override
    public void write(ReportData data, Page page) {
        Grid g = Grid.of("Files and series", Column.text("Severity", 1), Column.text("What", 3), Column.text("What to do", 3));
        data.run().cohort().allProblems()
                .forEach(p -> g.row(Cell.of(p.severity().name()), Cell.of(p.message()), Cell.of(p.remedy())));
        if (!g.isEmpty()) {
            page.section("Noticed while reading");
            page.table(g);
        }
    }
}
