package org.ventail.workflow.report.section;

import java.util.List;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Evidence;
import org.ventail.workflow.report.page.Cell;
import org.ventail.workflow.report.page.Grid;
import org.ventail.workflow.report.page.Grid.Column;
import org.ventail.workflow.report.page.Tone;

/** One verdict a row, with its value and limit. */
final class Verdicts {
    private Verdicts() {
    }

    static Grid of(String caption, List<Evidence> evidence) {
        Grid g = Grid.of(caption, Column.text("Check", 1.7), Column.text("Verdict", 0.9), Column.number("Value", 1.2),
                Column.number("Limit", 1.1), Column.text("What was seen", 4.5));
        for (Evidence e : evidence) {
            CheckResult r = e.result();
            g.row(Cell.of(e.label()), Cell.tag(r.verdict().name().replace('_', ' '), Tone.of(r.verdict())),
                    Cell.of(r.value().isEmpty() ? "" : Words.number(r.value(), r.unit())),
                    Cell.of(r.threshold().isEmpty() ? "" : Words.number(r.threshold(), r.unit())),
                    Cell.of(r.message(), r.remedy()));
        }
        return g;
    }
}
