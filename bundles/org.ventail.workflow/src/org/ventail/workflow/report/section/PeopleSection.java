package org.ventail.workflow.report.section;

import org.ventail.api.gate.Effect;
import org.ventail.api.model.Problem;
import org.ventail.workflow.StagedSeries;
import org.ventail.workflow.report.data.Attack;
import org.ventail.workflow.report.data.ReportData;
import org.ventail.workflow.report.data.SubjectSummary;
import org.ventail.workflow.report.page.Cell;
import org.ventail.workflow.report.page.Grid;
import org.ventail.workflow.report.page.Grid.Column;
import org.ventail.workflow.report.page.Page;
import org.ventail.workflow.report.page.Tone;

/** Each person: reasons, attacks, checks, pictures, and what stays behind. */
final class PeopleSection implements Section {
    @Override
    public void write(ReportData data, Page page) {
        for (SubjectSummary s : data.subjects()) {
            page.section(s.name(), "leaves as " + s.pseudonym(), s.effect().name(), Tone.of(s.effect()));
            // what speaks for a release stands in the table already
            Reasons.write(s.reasons().stream().filter(r -> r.effect() != Effect.RELEASE).toList(), page);
            page.table(attacks(s));
            page.table(Verdicts.of("Checks", s.evidence()));
            for (StagedSeries x : s.series()) {
                series(data, s, x, page);
            }
        }
    }

    private static Grid attacks(SubjectSummary s) {
        Grid g = Grid.of("Attacks", Column.text("Attacker", 3), Column.number("Rank, intact", 1.1),
                Column.number("Rank, as it leaves", 1.4), Column.number("Decoys nearer", 1.2), Column.number("Distance", 1.3),
                Column.number("Threshold", 1.1), Column.text("Result", 1.5));
        for (Attack a : s.attacks()) {
            g.row(Cell.of(a.title()), Cell.of(String.valueOf(a.before().rank())),
                    Cell.of(a.after().rank() + " of " + a.gallerySize()),
                    Cell.of(a.after().percentile().isPresent() ? Words.percent(a.after().percentile().getAsDouble()) : "–"),
                    Cell.of(Words.number(a.after().distance(), a.unit())), Cell.of(Words.number(a.threshold())), result(a));
        }
        return g;
    }

    private static Cell result(Attack a) {
        return !a.works() ? Cell.tag("no say", Tone.DOUBTFUL)
                : a.recognised() ? Cell.tag("recognised", Tone.BAD) : Cell.tag("not recognised", Tone.GOOD);
    }

    private static void series(ReportData data, SubjectSummary s, StagedSeries x, Page page) {
        String what = x.original().description();
        x.cleaned().ifPresent(c -> page.note("Cleaned: " + what + " – " + c.cleared().count() + " " + c.cleared().unit()
                + " taken out with the face; no attacker can look at it"));
        if (x.leaves()) {
            page.pictures(Pictures.of(data.run().pictures(s.id(), x.original().id())));
        } else {
            page.note("Stays behind: " + what + " – " + x.withheld().map(Problem::message).orElse(""));
        }
    }
}
