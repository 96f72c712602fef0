package org.ventail.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Shows a view's content, or, while there is none, an icon and two lines that say how to get some. */
public final class HintStack {
    private final Composite stack;
    private final StackLayout layout = new StackLayout();
    private final Canvas hint;
    private final Composite content;
    private final Paints paints;
    private String title;
    private String advice;
    private final String icon;
    private Control first;

    public HintStack(Composite parent, String icon, String title, String advice) {
        this.icon = icon;
        this.title = title;
        this.advice = advice;
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(layout);
        stack.setData("org.eclipse.e4.ui.css.CssClassName", "VentailView");
        hint = new Canvas(stack, SWT.DOUBLE_BUFFERED);
        hint.setData("org.eclipse.e4.ui.css.CssClassName", "VentailHint");
        paints = new Paints(hint);
        hint.addListener(SWT.Paint, e -> paint(e.gc));
        content = new Composite(stack, SWT.NONE);
        content.setLayout(new FillLayout());
        first = content;
        layout.topControl = hint;
        ThemeWatch.on(hint, hint::redraw);
    }

    /** Where the view puts its widgets. */
    public Composite content() {
        return content;
    }

    /** The whole, for laying out. */
    public Composite control() {
        return stack;
    }

    /** The empty side, for drops. */
    public Canvas hint() {
        return hint;
    }

    /** Other words for a while. */
    public void say(String newTitle, String newAdvice) {
        if (!title.equals(newTitle) || !advice.equals(newAdvice)) {
            title = newTitle;
            advice = newAdvice;
            hint.redraw();
        }
    }

    public boolean showsHint() {
        return layout.topControl == hint;
    }

    /** Where in the content the keyboard begins; without, at the first control that takes the focus. */
    public void beginAt(Control control) {
        first = control;
    }

    /** Takes the focus: always to something that shows, as keys that go to a hidden control are lost. */
    public void setFocus() {
        if (!(showsHint() ? hint : first).setFocus()) {
            layout.topControl.setFocus();
        }
    }

    /** Shows the content or the hint; the focus follows from one to the other. */
    public void show(boolean hasContent) {
        Composite next = hasContent ? content : hint;
        if (layout.topControl != next) {
            boolean focused = hasFocus();
            layout.topControl = next;
            // all of it: GTK does not show what has no size yet, and what does not show takes no focus
            stack.layout(true, true);
            if (focused) {
                setFocus();
            }
        }
    }

    private boolean hasFocus() {
        Control c = stack.getDisplay().getFocusControl();
        while (c != null && c != stack) {
            c = c.getParent();
        }
        return c != null;
    }

    private void paint(GC gc) {
        Palette p = Themes.palette();
        Rectangle area = hint.getClientArea();
        gc.setBackground(paints.color(p.surface()));
        gc.fillRectangle(area);
        Image image = Icons.large(icon);
        int y = Math.max(8, area.height / 2 - 50);
        gc.setAntialias(SWT.ON);
        if (area.height > 110) {
            gc.setAlpha(190);
            gc.drawImage(image, area.width / 2 - 16, y);
            gc.setAlpha(255);
            y += 42;
        }
        y = centered(gc, title, paints.font(2, true), p.text(), area.width, y) + 4;
        for (String line : advice.split("\n")) {
            y = centered(gc, line, paints.font(0, false), p.faint(), area.width, y);
        }
    }

    private int centered(GC gc, String text, Font font, RGB rgb,
            int width, int y) {
        gc.setFont(font);
        gc.setForeground(paints.color(rgb));
        Point size = gc.textExtent(text);
        gc.drawText(text, Math.max(4, (width - size.x) / 2), y, true);
        return y + size.y + 2;
    }
}
