package org.ventail.workflow.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.ventail.workflow.report.chart.Ink;
import org.ventail.workflow.report.page.Cell;
import org.ventail.workflow.report.page.Grid;
import org.ventail.workflow.report.page.Tone;

/** Lays a table out; its head comes again on every page it runs over. */
final class PdfTable {
    private static final double SIZE = 8;
    private static final double LEADING = 10.4;
    private static final double PAD = 4;
    private final Sheet sheet;
    private final Grid grid;
    private final double[] widths;

    PdfTable(Sheet sheet, Grid grid) {
        this.sheet = sheet;
        this.grid = grid;
        double all = grid.columns().stream().mapToDouble(Grid.Column::weight).sum();
        widths = grid.columns().stream().mapToDouble(c -> c.weight() / all * Sheet.TEXT_WIDTH).toArray();
    }

    /** A line of a cell. */
    private record Line(String text, Ink ink, boolean bold) {
    }

    void draw() {
        sheet.need(5 * LEADING);
        sheet.down(4);
        sheet.text(grid.caption(), Sheet.MARGIN, sheet.y() + SIZE, SIZE + 0.5, true, Ink.TEXT);
        sheet.down(LEADING + 5);
        head();
        for (List<Cell> row : grid.rows()) {
            List<List<Line>> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(lines(row.get(i), widths[i] - 2 * PAD));
            }
            if (sheet.need(height(cells))) {
                head();
            }
            row(cells);
        }
        sheet.down(6);
    }

    private void head() {
        List<List<Line>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            List<Line> lines = new ArrayList<>();
            sheet.font().wrap(grid.columns().get(i).title(), SIZE, widths[i] - 2 * PAD)
                    .forEach(l -> lines.add(new Line(l, Ink.DIM, true)));
            cells.add(lines);
        }
        row(cells);
    }

    private List<Line> lines(Cell c, double width) {
        List<Line> lines = new ArrayList<>();
        sheet.font().wrap(c.text(), SIZE, width).forEach(l -> lines.add(new Line(l, c.tone().ink(), c.tag())));
        if (!c.note().isBlank()) {
            sheet.font().wrap(c.note(), SIZE, width).forEach(l -> lines.add(new Line(l, Tone.DIM.ink(), false)));
        }
        return lines;
    }

    private static double height(List<List<Line>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * LEADING + 2 * PAD;
    }

    private void row(List<List<Line>> cells) {
        double x = Sheet.MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            double base = sheet.y() + PAD + SIZE - 1;
            for (Line l : cells.get(i)) {
                double at = grid.columns().get(i).numeric()
                        ? x + widths[i] - PAD - sheet.font().width(l.text(), SIZE) : x + PAD;
                sheet.text(l.text(), at, base, SIZE, l.bold(), l.ink());
                base += LEADING;
            }
            x += widths[i];
        }
        sheet.down(height(cells));
        sheet.line(new double[] {Sheet.MARGIN, sheet.y(), Sheet.MARGIN + Sheet.TEXT_WIDTH, sheet.y()}, Ink.GRID, 0.6, false);
    }
}
