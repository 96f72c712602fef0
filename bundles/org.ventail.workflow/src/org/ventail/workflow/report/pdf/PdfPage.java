package org.ventail.workflow.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ventail.workflow.report.chart.Chart;
import org.ventail.workflow.report.chart.Ink;
import org.ventail.workflow.report.page.Grid;
import org.ventail.workflow.report.page.Page;
import org.ventail.workflow.report.page.Picture;
import org.ventail.workflow.report.page.Tone;

/** Writes sections as PDF, to be printed and filed. Used by one thread; close it. */
public final class PdfPage implements Page, AutoCloseable {
    private static final double BODY = 9;
    private static final double LEADING = 12.5;
    private static final double NAMES = 120;
    private static final double GAP = 20;
    private static final double PICTURE = 100;
    private static final double SECTION = 37;
    /** A chart that stands alone. */
    private static final double WIDE_CHART = 540;
    private static final double PICTURE_GAP = 8;
    private final Sheet sheet;
    /** Headings that wait for what comes below them, so that none stands alone at the foot of a page. */
    private final List<Runnable> headings = new ArrayList<>();
    private double headingsHeight;

    /**
     * An empty document.
     *
     * @throws IOException if the font cannot be read
     */
    public PdfPage(String title) throws IOException {
        sheet = new Sheet(title);
    }

    private void hold(double height, Runnable heading) {
        headings.add(heading);
        headingsHeight += height;
    }

    /** Goes to a new page unless there is room for the headings that wait and so much below them; then writes them. */
    private void room(double points) {
        sheet.need(headingsHeight + points);
        List<Runnable> now = List.copyOf(headings);
        headings.clear();
        headingsHeight = 0;
        now.forEach(Runnable::run);
    }

    /** Writes the file; nothing can be added afterwards. */
    public void save(OutputStream out, String footer) throws IOException {
        room(0);
        sheet.save(out, footer);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }

    /** A paragraph from x on. */
    private void paragraph(String text, double x, double width, double size, boolean bold, Ink ink) {
        for (String line : sheet.font().wrap(text, size, width)) {
            sheet.need(LEADING);
            sheet.text(line, x, sheet.y() + size, size, bold, ink);
            sheet.down(LEADING * size / BODY);
        }
    }

    @Override
    public void banner(String word, Tone tone, String sentence) {
        sheet.box(Sheet.MARGIN, sheet.y(), 6, 62, tone.ink());
        sheet.text("DECISION", Sheet.MARGIN + 18, sheet.y() + 10, 7.5, false, Ink.DIM);
        sheet.text(word, Sheet.MARGIN + 18, sheet.y() + 38, 28, true, tone.ink());
        sheet.text(sentence, Sheet.MARGIN + 18, sheet.y() + 57, 10.5, false, Ink.TEXT);
        sheet.down(80);
    }

    @Override
    public void section(String title) {
        section(title, "", "", Tone.PLAIN);
    }

    @Override
    public void section(String title, String note, String tag, Tone tone) {
        if (!tag.isEmpty()) {
            // a person a page
            room(0);
            sheet.fresh();
        }
        hold(SECTION, () -> titled(title, note, tag, tone));
    }

    private void titled(String title, String note, String tag, Tone tone) {
        sheet.down(10);
        double x = Sheet.MARGIN;
        sheet.text(title, x, sheet.y() + 13, 14, true, Ink.TEXT);
        x += sheet.font().width(title, 14) + 12;
        if (!tag.isEmpty()) {
            sheet.text(tag, x, sheet.y() + 13, BODY, true, tone.ink());
            x += sheet.font().width(tag, BODY) + 12;
        }
        sheet.text(note, x, sheet.y() + 13, BODY, false, Ink.DIM);
        sheet.down(19);
        sheet.line(new double[] {Sheet.MARGIN, sheet.y(), Sheet.MARGIN + Sheet.TEXT_WIDTH, sheet.y()}, Ink.DIM, 0.8, false);
        sheet.down(8);
    }

    @Override
    public void heading(String text) {
        hold(2 * LEADING, () -> {
            sheet.down(6);
            paragraph(text, Sheet.MARGIN, Sheet.TEXT_WIDTH, 10, true, Ink.TEXT);
            sheet.down(1);
        });
    }

    @Override
    public void text(String text) {
        room(2 * LEADING);
        paragraph(text, Sheet.MARGIN, Sheet.TEXT_WIDTH, BODY, false, Ink.TEXT);
        sheet.down(3);
    }

    @Override
    public void note(String text) {
        Runnable write = () -> {
            paragraph(text, Sheet.MARGIN, Sheet.TEXT_WIDTH, BODY - 0.5, false, Ink.DIM);
            sheet.down(3);
        };
        if (headings.isEmpty()) {
            write.run();
        } else {
            // under a heading it belongs to what comes
            hold(3 + LEADING * sheet.font().wrap(text, BODY - 0.5, Sheet.TEXT_WIDTH).size(), write);
        }
    }

    @Override
    public void remark(String lead, String text, String more, Tone tone) {
        double x = Sheet.MARGIN + 11;
        room(3 * LEADING);
        double top = sheet.y();
        paragraph(lead, x, Sheet.TEXT_WIDTH - 11, BODY, true, Ink.TEXT);
        paragraph(text, x, Sheet.TEXT_WIDTH - 11, BODY, false, Ink.TEXT);
        if (!more.isBlank()) {
            paragraph(more, x, Sheet.TEXT_WIDTH - 11, BODY, false, Ink.DIM);
        }
        if (sheet.y() > top) {
            sheet.box(Sheet.MARGIN, top, 3, sheet.y() - top, tone.ink());
        }
        sheet.down(6);
    }

    @Override
    public void list(List<String> items) {
        room(2 * LEADING);
        for (String item : items) {
            sheet.need(2 * LEADING);
            sheet.dot(Sheet.MARGIN + 4, sheet.y() + BODY - 3, 1.4, Ink.DIM);
            paragraph(item, Sheet.MARGIN + 12, Sheet.TEXT_WIDTH - 12, BODY, false, Ink.TEXT);
        }
        sheet.down(3);
    }

    @Override
    public void facts(Map<String, String> facts) {
        room(2 * LEADING);
        facts.forEach((name, value) -> {
            sheet.need(2 * LEADING);
            sheet.text(name, Sheet.MARGIN, sheet.y() + BODY, BODY, false, Ink.DIM);
            paragraph(value, Sheet.MARGIN + NAMES, Sheet.TEXT_WIDTH - NAMES, BODY, false, Ink.TEXT);
        });
        sheet.down(5);
    }

    @Override
    public void table(Grid grid) {
        if (!grid.isEmpty()) {
            PdfTable table = new PdfTable(sheet, grid);
            room(table.least());
            table.draw();
        }
    }

    @Override
    public void charts(List<Chart> charts) {
        double width = charts.size() == 1 ? WIDE_CHART : (Sheet.TEXT_WIDTH - GAP) / 2;
        double scale = width / Chart.WIDTH;
        for (int i = 0; i < charts.size(); i += 2) {
            List<Chart> pair = charts.subList(i, Math.min(i + 2, charts.size()));
            double height = scale * pair.stream().mapToDouble(Chart::height).max().orElseThrow() + 18;
            room(height + 8);
            for (int j = 0; j < pair.size(); j++) {
                double x = Sheet.MARGIN + j * (width + GAP);
                sheet.text(pair.get(j).title(), x, sheet.y() + BODY, BODY, true, Ink.TEXT);
                pair.get(j).draw(new PdfCanvas(sheet, x, sheet.y() + 18, scale));
            }
            sheet.down(height + 10);
        }
    }

    @Override
    public void pictures(List<Picture> pictures) {
        double x = Sheet.MARGIN;
        double tallest = 0;
        for (Picture p : pictures) {
            double[] size = sheet.size(p.png());
            double height = PICTURE * size[1] / size[0];
            if (x + PICTURE > Sheet.MARGIN + Sheet.TEXT_WIDTH) {
                sheet.down(tallest);
                x = Sheet.MARGIN;
                tallest = 0;
            }
            if (x == Sheet.MARGIN) {
                room(height + 22);
            }
            sheet.picture(p.png(), x, sheet.y() + 4, PICTURE, height);
            double wide = sheet.font().width(p.caption(), 7.5);
            sheet.text(p.caption(), x + Math.max(0, (PICTURE - wide) / 2), sheet.y() + height + 14, 7.5, false, Ink.DIM);
            x += PICTURE + PICTURE_GAP;
            tallest = Math.max(tallest, height + 22);
        }
        sheet.down(tallest);
    }
}
