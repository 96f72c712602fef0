package org.ventail.ui.theme;

import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Colours and fonts for painting, freed with the control they are made for. */
public final class Paints {
    private final LocalResourceManager resources;

    public Paints(Control owner) {
        resources = new LocalResourceManager(JFaceResources.getResources(), owner);
    }

    public Color color(RGB rgb) {
        return resources.create(ColorDescriptor.createFrom(rgb));
    }

    /** Marks an image pane that has the focus by a frame. */
    public void focus(GC gc, Rectangle area) {
        gc.setForeground(color(Palette.DARK.accent()));
        gc.setLineWidth(2);
        gc.drawRectangle(area.x + 1, area.y + 1, area.width - 2, area.height - 2);
        gc.setLineWidth(1);
    }

    /** The platform's font, larger by that many points. */
    public Font font(int morePoints, boolean bold) {
        FontDescriptor f = FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(morePoints);
        return resources.create(bold ? f.setStyle(SWT.BOLD) : f);
    }
}
