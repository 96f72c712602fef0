package org.ventail.ui.theme;

import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A few choices side by side of which exactly one holds. UI thread. */
public final class Segments {
    private static final int PAD = 12;
    private static final int HEIGHT = 24;
    private final Canvas canvas;
    private final Paints paints;
    private final List<String> labels;
    private final IntConsumer choose;
    private int chosen;
    private boolean enabled = true;

    public Segments(Composite parent, List<String> labels, IntConsumer choose) {
        this.labels = List.copyOf(labels);
        this.choose = choose;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        paints = new Paints(canvas);
        canvas.setLayoutData(new RowData(width(labels.size()), HEIGHT));
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.MouseDown, this::click);
        canvas.addListener(SWT.KeyDown, this::key);
        // Tab goes on to the next control, as with any other
        canvas.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ARROW_NEXT
                && e.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
        Names.give(canvas, () -> chosen >= 0 && chosen < labels.size() ? labels.get(chosen).trim() : "");
        ThemeWatch.on(canvas, canvas::redraw);
    }

    public Canvas control() {
        return canvas;
    }

    /** Marks the one that holds. */
    public void show(int index) {
        chosen = index;
        canvas.redraw();
    }

    public void enable(boolean yes) {
        enabled = yes;
        canvas.redraw();
    }

    private int width(int count) {
        GC gc = new GC(canvas);
        int w = 0;
        for (int i = 0; i < count; i++) {
            w += gc.textExtent(labels.get(i)).x + 2 * PAD;
        }
        gc.dispose();
        return w;
    }

    private void click(Event e) {
        int i = 0;
        while (i < labels.size() - 1 && e.x >= width(i + 1)) {
            i++;
        }
        if (enabled) {
            choose.accept(i);
        }
    }

    private void key(Event e) {
        int step = e.keyCode == SWT.ARROW_RIGHT || e.keyCode == SWT.ARROW_DOWN ? 1
                : e.keyCode == SWT.ARROW_LEFT || e.keyCode == SWT.ARROW_UP ? -1 : 0;
        int next = chosen + step;
        if (enabled && step != 0 && next >= 0 && next < labels.size()) {
            choose.accept(next);
        }
    }

    private void paint(GC gc) {
        Palette p = Themes.palette();
        Rectangle a = canvas.getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(canvas.getParent().getBackground());
        gc.fillRectangle(a);
        gc.setBackground(paints.color(p.raised()));
        gc.fillRoundRectangle(0, 0, a.width, a.height, 8, 8);
        for (int i = 0, x = 0; i < labels.size(); i++) {
            Point size = gc.textExtent(labels.get(i));
            int w = size.x + 2 * PAD;
            RGB text = enabled ? p.text() : p.faint();
            if (i == chosen) {
                gc.setBackground(paints.color(Palette.mix(p.raised(), p.accent(), enabled ? 0.42 : 0.18)));
                gc.fillRoundRectangle(x, 0, w, a.height, 8, 8);
            } else {
                text = Palette.mix(text, p.faint(), 0.5);
            }
            gc.setForeground(paints.color(text));
            gc.drawText(labels.get(i), x + PAD, (a.height - size.y) / 2, true);
            x += w;
        }
        if (canvas.isFocusControl()) {
            gc.setForeground(paints.color(p.accent()));
            gc.drawRoundRectangle(0, 0, a.width - 1, a.height - 1, 8, 8);
        }
    }
}
