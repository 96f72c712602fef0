package org.ventail.workflow.report.section;

import org.ventail.verify.stats.JointRisk;
import org.ventail.workflow.report.data.Attack;
import org.ventail.workflow.report.data.ReportData;
import org.ventail.workflow.report.data.SubjectSummary;
import org.ventail.workflow.report.page.Cell;
import org.ventail.workflow.report.page.Grid;
import org.ventail.workflow.report.page.Grid.Column;
import org.ventail.workflow.report.page.Page;
import org.ventail.workflow.report.page.Tone;

/** Per person: the worst any attacker did, and pixels and table together. */
final class RiskSection implements Section {
    @Override
    public void write(ReportData data, Page page) {
        Grid g = Grid.of("Every person", Column.text("Person", 1.6), Column.text("Decision", 1.3),
                Column.text("Worst attacker", 2.6), Column.number("Rank", 1.2), Column.number("Decoys nearer", 1.2),
                Column.number("Same table row", 1.1), Column.number("Joint risk", 1.1), Column.number("Worst case", 1.1));
        for (SubjectSummary s : data.subjects()) {
            row(g, s);
        }
        if (g.isEmpty()) {
            return;
        }
        page.section("People: pixels and table together");
        page.table(g);
        page.heading("What the joint risk takes for granted");
        page.list(JointRisk.ASSUMPTIONS);
        if (!data.tableJudged()) {
            page.note(
                    "No check said which people share a row of the table that leaves: everybody of the cohort counts as one class.");
        }
    }

    private static void row(Grid g, SubjectSummary s) {
        java.util.Optional<Attack> worst = s.worst();
        g.row(Cell.of(s.name(), s.pseudonym()), Cell.tag(s.effect().name(), Tone.of(s.effect())),
                Cell.of(worst.map(Attack::title).orElse("–")),
                Cell.of(worst.map(a -> a.after().rank() + " of " + a.gallerySize()).orElse("–")),
                Cell.of(worst.flatMap(a -> a.after().percentile().stream().boxed().findFirst()).map(Words::percent).orElse("–")),
                Cell.of(s.risk().map(r -> String.valueOf(r.classSize())).orElse("–")),
                s.risk().map(r -> new Cell(Words.percent(r.risk()), "", r.candidates() == 1 ? Tone.BAD : Tone.PLAIN, false))
                        .orElse(Cell.of("–")),
                Cell.of(s.risk().map(r -> Words.percent(r.worstCase())).orElse("–")));
    }
}
