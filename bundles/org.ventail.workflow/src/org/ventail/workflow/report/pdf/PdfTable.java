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
    private static final double PAD = 2.6;
    private static final double CAPTION = LEADING + 9;
    private final Sheet sheet;
    private final Grid grid;
    private final double[] widths;
    private final List<String> caption;
    private final List<List<Line>> head;
    private final List<List<List<Line>>> rows;

    PdfTable(Sheet sheet, Grid grid) {
        this.sheet = sheet;
        this.grid = grid;
        double all = grid.columns().stream().mapToDouble(Grid.Column::weight).sum();
        widths = grid.columns().stream().mapToDouble(c -> c.weight() / all * Sheet.TEXT_WIDTH).toArray();
        caption = sheet.font().wrap(grid.caption(), SIZE + 0.5, Sheet.TEXT_WIDTH);
        head = titles();
        rows = grid.rows().stream().map(this::cells).toList();
    }

    /** A line of a cell. */
    private record Line(String text, Ink ink, boolean bold) {
    }

    /** Room for what must stand together: caption, head and the first two rows. */
    double least() {
        return CAPTION + height(head) + rows.stream().limit(2).mapToDouble(PdfTable::height).sum();
    }

    void draw() {
        sheet.need(least());
        sheet.down(4);
        for (String line : caption) {
            sheet.text(line, Sheet.MARGIN, sheet.y() + SIZE, SIZE + 0.5, true, Ink.TEXT);
            sheet.down(LEADING);
        }
        sheet.down(5);
        row(head);
        for (int i = 0; i < rows.size(); i++) {
            // the last row never stands alone on a page
            boolean lastButOne = i > 0 && i == rows.size() - 2;
            if (sheet.need(height(rows.get(i)) + (lastButOne ? height(rows.get(i + 1)) : 0))) {
                row(head);
            }
            row(rows.get(i));
        }
        sheet.down(6);
    }

    private List<List<Line>> cells(List<Cell> row) {
        List<List<Line>> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(lines(row.get(i), widths[i] - 2 * PAD));
        }
        return cells;
    }

    private List<List<Line>> titles() {
        List<List<Line>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(sheet.font().wrap(grid.columns().get(i).title(), SIZE, widths[i] - 2 * PAD).stream()
                    .map(l -> new Line(l, Ink.DIM, true)).toList());
        }
        return cells;
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
