package org.ventail.workflow.report.section;

import org.ventail.api.gate.Effect;
import org.ventail.api.model.Problem;
import org.ventail.workflow.StagedSeries;
import org.ventail.workflow.report.data.ReportData;
import org.ventail.workflow.report.data.SubjectSummary;
import org.ventail.workflow.report.page.Page;
import org.ventail.workflow.report.page.Tone;

/** Each person: reasons, attacks, checks, pictures, and what stays behind. */
final class PeopleSection implements Section {
    @Override
    public void write(ReportData data, Page page) {
        for (SubjectSummary s : data.subjects()) {
            page.section(s.name(), "leaves as " + s.pseudonym(), s.effect().name(), Tone.of(s.effect()));
            // what speaks for a release stands in the table already
            Reasons.write(s.reasons().stream().filter(r -> r.effect() != Effect.RELEASE).toList(), data, page);
            page.table(AttackTable.of(s));
            page.table(Verdicts.of("Checks", s.evidence()));
            for (StagedSeries x : s.series()) {
                series(data, s, x, page);
            }
        }
    }

    private static void series(ReportData data, SubjectSummary s, StagedSeries x, Page page) {
        String what = x.original().description();
        x.cleaned().ifPresent(c -> page.note("Cleaned: " + what + " – " + c.cleared().count() + " " + c.cleared().unit()
                + " taken out with the face; no attacker can look at it"));
        x.alone().ifPresent(o -> page.note("Cleaned: " + what + " – " + o.done() + "; no attacker can look at it"));
        if (x.leaves()) {
            page.pictures(Pictures.of(data.run().pictures(s.id(), x.original().id())));
        } else {
            page.note("Stays behind: " + what + " – " + x.withheld().map(Problem::message).orElse(""));
        }
    }
}
