package org.ventail.ui.defacing;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.ventail.ui.theme.Paints;
import org.ventail.ui.theme.Palette;
import org.ventail.ui.theme.ThemeWatch;
import org.ventail.ui.theme.Themes;

/** Names left, values right, one under the other. UI thread. */
public final class OutcomeTable {
    private static final int ROW = 19;
    private static final int VALUE_AT = 116;
    /** Room for so many, whether they are there or not. */
    private static final int ROWS = 9;
    private final Canvas canvas;
    private final Paints paints;
    private List<Outcome> rows = List.of();

    OutcomeTable(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
            @Override
            public Point computeSize(int wHint, int hHint, boolean changed) {
                return new Point(VALUE_AT, ROWS * ROW);
            }
        };
        paints = new Paints(canvas);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        ThemeWatch.on(canvas, canvas::redraw);
    }

    public Canvas control() {
        return canvas;
    }

    public List<Outcome> rows() {
        return rows;
    }

    void show(List<Outcome> newRows) {
        if (!newRows.equals(rows)) {
            rows = newRows;
            canvas.redraw();
        }
    }

    private void paint(GC gc) {
        Palette p = Themes.palette();
        Rectangle a = canvas.getClientArea();
        gc.setBackground(paints.color(p.surface()));
        gc.fillRectangle(a);
        int y = 2;
        if (rows.isEmpty()) {
            line(gc, "Deface with Ctrl+D,", p.faint(), 4, y);
            line(gc, "then try out what goes.", p.faint(), 4, y + ROW);
        }
        for (Outcome row : rows) {
            line(gc, row.name(), p.faint(), 4, y);
            line(gc, row.value(), color(p, row.mood()), VALUE_AT, y);
            y += ROW;
        }
    }

    private void line(GC gc, String text, RGB rgb, int x, int y) {
        gc.setForeground(paints.color(rgb));
        gc.drawText(text, x, y, true);
    }

    private static RGB color(Palette p, Outcome.Mood mood) {
        return switch (mood) {
            case GOOD -> p.good();
            case NEUTRAL -> p.text();
            case BAD -> p.bad();
        };
    }
}
