package org.ventail.workflow.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ventail.verify.stats.CumulativeMatch;
import org.ventail.workflow.report.Numbers;
import org.ventail.workflow.report.data.AttackerSummary;
import org.ventail.workflow.report.data.Nearest;
import org.ventail.workflow.report.data.ReportData;
import org.ventail.workflow.report.data.Side;
import org.ventail.workflow.report.data.Subgroup;
import org.ventail.workflow.report.page.Cell;
import org.ventail.workflow.report.page.Grid;
import org.ventail.workflow.report.page.Grid.Column;
import org.ventail.workflow.report.page.Page;

/** The same for groups of people, where the group is known. */
final class SubgroupSection implements Section {
    @Override
    public void write(ReportData data, Page page) {
        List<AttackerSummary> attackers = Nearest.of(data.attackers());
        Set<Subgroup> groups = new TreeSet<>();
        attackers.forEach(a -> groups.addAll(a.subgroups().keySet()));
        if (groups.isEmpty()) {
            return;
        }
        List<Column> columns = new ArrayList<>(List.of(Column.text("Group", 1)));
        attackers.forEach(a -> columns.add(Column.number(a.title(), 1.3)));
        Grid g = Grid.of("As it leaves, by group: right person first", columns.toArray(Column[]::new));
        for (Subgroup group : groups) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(group.by() + ": " + group.name())));
            attackers.forEach(a -> cells.add(cell(a.subgroups().get(group))));
            g.row(cells.toArray(Cell[]::new));
        }
        page.section("Groups of people");
        page.text(
                "Small groups have wide intervals: that a group does no worse here is no proof that it does not. Each attacker is "
                        + "shown as the scan leaves, and with the restoration that came nearest; the JSON form has them all.");
        page.table(g);
    }

    private static Cell cell(Side side) {
        if (side == null) {
            return Cell.of("–");
        }
        CumulativeMatch m = side.match();
        return Words.share(m.within(1),
                "; mean\u00a0rank\u00a0" + Numbers.text(m.meanRank()) + "\u00a0of\u00a0" + m.gallerySize());
    }
}
