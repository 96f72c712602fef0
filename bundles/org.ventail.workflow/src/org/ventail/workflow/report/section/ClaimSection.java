package org.ventail.workflow.report.section;

import org.ventail.api.model.Count;
import org.ventail.verify.stats.Proportion;
import org.ventail.workflow.report.ThreatModel;
import org.ventail.workflow.report.data.ReportData;
import org.ventail.workflow.report.page.Page;
import org.ventail.workflow.report.page.Tone;

/** What may be said of so few people, and what may not. */
final class ClaimSection implements Section {
    private static final double USUAL = 0.05;

    @Override
    public void write(ReportData data, Page page) {
        Proportion p = data.recognised();
        if (p.of() == 0) {
            return;
        }
        page.section("What may be claimed");
        page.remark(p.hits() + " of " + Count.of(p.of(), "person is", "people are") + " recognised.",
                "With 95 % confidence at most "
                        + Words.percent(p.atMost()) + " of people like these are, by the attackers built in here.",
                "Exact interval (Clopper-Pearson): " + Words.percent(p.interval().low()) + " to "
                        + Words.percent(p.interval().high()) + ".",
                p.hits() == 0 ? Tone.GOOD : Tone.BAD);
        if (p.atMost() > USUAL) {
            page.text("To claim at most 5\u00a0%, " + Proportion.neededFor(USUAL) + " people without a hit are needed"
                    + (p.hits() == 0 ? "; there are " + p.of() + "." : "."));
        }
        page.note("Recognised means: an attacker puts the right person first and, by its calibrated threshold, knows that it is "
                + "right. " + ThreatModel.LIMIT);
    }
}
