package org.ventail.workflow.report.section;

import org.ventail.verify.stats.CumulativeMatch;
import org.ventail.workflow.report.Numbers;
import org.ventail.workflow.report.data.AttackerSummary;
import org.ventail.workflow.report.data.Nearest;
import org.ventail.workflow.report.data.ReportData;
import org.ventail.workflow.report.page.Cell;
import org.ventail.workflow.report.page.Grid;
import org.ventail.workflow.report.page.Grid.Column;
import org.ventail.workflow.report.page.Page;

/** The same for groups of people, where the group is known. */
final class SubgroupSection implements Section {
    @Override
    public void write(ReportData data, Page page) {
        Grid g = Grid.of("As it leaves, by group", Column.text("Group", 1.6), Column.text("Attacker", 3),
                Column.number("Right person first", 2), Column.number("Mean rank", 1.4));
        for (AttackerSummary a : Nearest.of(data.attackers())) {
            a.subgroups().forEach((group, side) -> {
                CumulativeMatch m = side.match();
                g.row(Cell.of(group.by() + ": " + group.name()), Cell.of(a.title()), Cell.of(Words.share(m.within(1))),
                        Cell.of(Numbers.text(m.meanRank()) + " of " + m.gallerySize()));
            });
        }
        if (!g.isEmpty()) {
            g.rows().sort(java.util.Comparator.comparing(r -> r.get(0).text()));
            page.section("Groups of people");
            page.text(
                    "Small groups have wide intervals: that a group does no worse here is no proof that it does not. Each attacker is "
                            + "shown as the scan leaves, and with the restoration that came nearest; the JSON form has them all.");
            page.table(g);
        }
    }
}
