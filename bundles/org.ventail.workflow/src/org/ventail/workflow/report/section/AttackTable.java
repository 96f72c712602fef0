package org.ventail.workflow.report.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ventail.workflow.StagedSeries;
import org.ventail.workflow.report.Numbers;
import org.ventail.workflow.report.data.Attack;
import org.ventail.workflow.report.data.SubjectSummary;
import org.ventail.workflow.report.page.Cell;
import org.ventail.workflow.report.page.Grid;
import org.ventail.workflow.report.page.Grid.Column;
import org.ventail.workflow.report.page.Tone;

/** What every attacker made of a person: one row an attacker and scan, one column for what leaves and each restoration of it. */
final class AttackTable {
    private static final String AS_IT_LEAVES = "";

    private AttackTable() {
    }

    static Grid of(SubjectSummary s) {
        Set<String> sides = new LinkedHashSet<>();
        Map<List<String>, Map<String, Attack>> rows = new LinkedHashMap<>();
        for (Attack a : s.attacks()) {
            String side = a.restored().orElse(AS_IT_LEAVES);
            sides.add(side);
            rows.computeIfAbsent(List.of(a.label(), a.seriesId()), k -> new LinkedHashMap<>()).put(side, a);
        }
        List<Column> columns = new ArrayList<>(List.of(Column.text("Attacker", 1.9), Column.number("Intact", 0.7)));
        sides.forEach(x -> columns.add(Column.number(x.isEmpty() ? "As it leaves" : "Restored: " + x, 1.5)));
        Grid g = Grid
                .of("Attacks: rank of the right person; below it the distance, the limit under which the attacker is sure, and "
                        + "the share of decoys that are nearer", columns.toArray(Column[]::new));
        boolean several = s.attacks().stream().map(Attack::seriesId).distinct().count() > 1;
        rows.forEach((key, attacks) -> g.row(cells(several ? series(s, key.get(1)) : "", sides, attacks)));
        return g;
    }

    private static Cell[] cells(String series, Set<String> sides, Map<String, Attack> attacks) {
        Attack any = attacks.values().iterator().next();
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(any.label(), series), Cell.of(String.valueOf(any.before().rank()))));
        sides.forEach(side -> cells.add(attacks.containsKey(side) ? cell(attacks.get(side)) : Cell.of("–")));
        return cells.toArray(Cell[]::new);
    }

    private static String series(SubjectSummary s, String id) {
        return s.series().stream().map(StagedSeries::original).filter(x -> x.id().equals(id)).map(x -> x.description())
                .findFirst()
                .orElse("");
    }

    private static Cell cell(Attack a) {
        if (!a.works()) {
            return new Cell("no say", "does not know the intact head", Tone.DOUBTFUL, false);
        }
        String limit = a.threshold().isPresent() ? " (limit " + Words.number(a.threshold()) + ")" : "";
        String nearer = a.after().percentile().isPresent()
                ? ", " + Words.percent(a.after().percentile().getAsDouble()) : "";
        String rank = a.after().rank() + " of " + a.gallerySize();
        return new Cell(a.recognised() ? "recognised: " + rank : rank,
                distance(a) + limit + nearer,
                a.recognised() ? Tone.BAD : Tone.GOOD, false);
    }

    private static String distance(Attack a) {
        return a.after().distance().isPresent()
                ? Numbers.text(Math.round(1000 * a.after().distance().getAsDouble()) / 1000.0, a.unit()) : "–";
    }
}
