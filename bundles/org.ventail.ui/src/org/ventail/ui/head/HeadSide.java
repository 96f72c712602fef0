package org.ventail.ui.head;

import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Volume;
import org.ventail.ui.slices.Side;
import org.ventail.ui.theme.Names;
import org.ventail.ui.theme.Paints;
import org.ventail.ui.theme.Palette;

/** A head with its badge: before or after. */
final class HeadSide {
    private final Side side;
    private final Composite box;
    private final Canvas badge;
    private final Paints paints;
    private final HeadPane pane;
    private String note = "";
    private Volume shown;
    private HeadFrame frame;

    HeadSide(Composite parent, Side side, HeadPaneFactory factory) {
        this.side = side;
        box = new Composite(parent, SWT.NONE);
        box.setData("org.eclipse.e4.ui.css.CssClassName", "VentailImage");
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        box.setLayout(layout);
        badge = new Canvas(box, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        paints = new Paints(badge);
        GridData strip = new GridData(SWT.FILL, SWT.TOP, true, false);
        strip.heightHint = 26;
        badge.setLayoutData(strip);
        badge.addListener(SWT.Paint, e -> paintBadge(e.gc));
        pane = factory.create(box);
        pane.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        pane.control().addListener(SWT.FocusIn, e -> badge.redraw());
        pane.control().addListener(SWT.FocusOut, e -> badge.redraw());
        Names.give(pane.control(), () -> "Head " + side.label().toLowerCase(Locale.ROOT));
    }

    Composite control() {
        return box;
    }

    HeadPane pane() {
        return pane;
    }

    /** Shows a volume unless it is the one shown. */
    void show(Volume volume, HeadFrame newFrame, String newNote) {
        note = newNote;
        badge.redraw();
        if (volume == shown && newFrame.equals(frame)) {
            return;
        }
        shown = volume;
        frame = newFrame;
        pane.show(volume, newFrame);
    }

    void clear(String newNote) {
        note = newNote;
        shown = null;
        badge.redraw();
        pane.clear();
    }

    private void paintBadge(GC gc) {
        var area = badge.getClientArea();
        gc.setBackground(paints.color(Palette.IMAGE_BACK));
        gc.fillRectangle(area);
        gc.setAntialias(SWT.ON);
        gc.setFont(paints.font(-1, true));
        int width = gc.textExtent(side.label()).x;
        gc.setBackground(paints.color(Palette.mix(side.rgb(), Palette.IMAGE_BACK, 0.72)));
        gc.fillRoundRectangle(8, 4, width + 12, area.height - 6, 8, 8);
        gc.setForeground(paints.color(side.rgb()));
        gc.drawText(side.label(), 14, 5, true);
        gc.setFont(paints.font(-1, false));
        gc.setForeground(paints.color(Palette.mix(Palette.IMAGE_TEXT, Palette.IMAGE_BACK, 0.25)));
        if (gc.textExtent(note).x + width + 34 < area.width) {
            gc.drawText(note, width + 30, 5, true);
        }
        if (pane.control().isFocusControl()) {
            paints.focus(gc, area);
        }
    }
}
