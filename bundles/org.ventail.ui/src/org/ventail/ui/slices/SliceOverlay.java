package org.ventail.ui.slices;

import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.ventail.api.model.Point3;
import org.ventail.ui.theme.Paints;
import org.ventail.ui.theme.Palette;

/** Draws on a slice what is not image: crosshair, letters of orientation, title, scale bar. */
final class SliceOverlay {
    private static final int GAP = 9;
    private static final int MARGIN = 8;
    private final Paints paints;

    SliceOverlay(Paints paints) {
        this.paints = paints;
    }

    void draw(GC gc, PlaneFrame frame, Point3 crosshairLps, String side, RGB sideColor, String reading) {
        gc.setAntialias(SWT.ON);
        crosshair(gc, frame, crosshairLps);
        gc.setFont(paints.font(-1, false));
        letters(gc, frame, gc.textExtent(reading));
        scaleBar(gc, frame);
        gc.setFont(paints.font(0, true));
        text(gc, frame.plane().label(), frame.plane().rgb(), MARGIN, MARGIN - 2);
        int below = gc.textExtent(frame.plane().label()).y + MARGIN;
        gc.setFont(paints.font(-1, false));
        text(gc, position(frame, crosshairLps), Palette.IMAGE_TEXT, MARGIN, below);
        text(gc, reading, Palette.IMAGE_TEXT, MARGIN, frame.height() - gc.textExtent(reading).y - MARGIN + 2);
        badge(gc, frame, side, sideColor);
    }

    private void crosshair(GC gc, PlaneFrame f, Point3 lps) {
        int x = (int) Math.floor(f.toX(lps));
        int y = (int) Math.floor(f.toY(lps));
        RGB vertical = f.plane() == Plane.SAGITTAL ? Palette.CORONAL : Palette.SAGITTAL;
        RGB horizontal = f.plane() == Plane.AXIAL ? Palette.CORONAL : Palette.AXIAL;
        gc.setAlpha(210);
        gc.setForeground(paints.color(vertical));
        gc.drawLine(x, 0, x, y - GAP);
        gc.drawLine(x, y + GAP, x, f.height());
        gc.setForeground(paints.color(horizontal));
        gc.drawLine(0, y, x - GAP, y);
        gc.drawLine(x + GAP, y, f.width(), y);
        gc.setAlpha(255);
    }

    /** The letters of the borders; the lowest one stands above the reading where that is as wide. */
    private void letters(GC gc, PlaneFrame f, Point reading) {
        gc.setFont(paints.font(0, true));
        String[] e = f.plane().orientation().borderLetters();
        Point s = gc.textExtent("M");
        RGB c = Palette.mix(Palette.IMAGE_TEXT, Palette.IMAGE_BACK, 0.25);
        text(gc, e[0], c, MARGIN, (f.height() - s.y) / 2);
        text(gc, e[1], c, f.width() - MARGIN - s.x, (f.height() - s.y) / 2);
        text(gc, e[2], c, (f.width() - s.x) / 2, MARGIN - 2);
        int middle = (f.width() - s.x) / 2;
        int foot = MARGIN + reading.x + MARGIN > middle ? reading.y : 0;
        text(gc, e[3], c, middle, f.height() - foot - s.y - MARGIN);
    }

    private void scaleBar(GC gc, PlaneFrame f) {
        int mm = f.mmPerPixel() * 90 > 50 ? 50 : f.mmPerPixel() * 90 > 20 ? 20 : 10;
        int length = (int) Math.round(mm / f.mmPerPixel());
        int x = f.width() - MARGIN - length;
        int y = f.height() - MARGIN - 2;
        gc.setForeground(paints.color(Palette.IMAGE_TEXT));
        gc.drawLine(x, y, x + length, y);
        gc.drawLine(x, y - 4, x, y);
        gc.drawLine(x + length, y - 4, x + length, y);
        gc.setFont(paints.font(-2, false));
        String label = mm + " mm";
        text(gc, label, Palette.IMAGE_TEXT, x + (length - gc.textExtent(label).x) / 2, y - 6 - gc.textExtent(label).y);
    }

    private void badge(GC gc, PlaneFrame f, String side, RGB rgb) {
        gc.setFont(paints.font(-1, true));
        Point s = gc.textExtent(side);
        Rectangle r = new Rectangle(f.width() - s.x - 12 - MARGIN, MARGIN - 2, s.x + 12, s.y + 4);
        gc.setBackground(paints.color(Palette.mix(rgb, Palette.IMAGE_BACK, 0.72)));
        gc.fillRoundRectangle(r.x, r.y, r.width, r.height, 8, 8);
        text(gc, side, rgb, r.x + 6, r.y + 2);
    }

    private void text(GC gc, String s, RGB rgb, int x, int y) {
        // a dark edge keeps it legible on bright tissue
        gc.setForeground(paints.color(Palette.IMAGE_BACK));
        for (int d = -1; d <= 1; d += 2) {
            gc.drawText(s, x + d, y + 1, SWT.DRAW_TRANSPARENT | SWT.DRAW_DELIMITER);
            gc.drawText(s, x + d, y - 1, SWT.DRAW_TRANSPARENT | SWT.DRAW_DELIMITER);
        }
        gc.setForeground(paints.color(rgb));
        gc.drawText(s, x, y, SWT.DRAW_TRANSPARENT | SWT.DRAW_DELIMITER);
    }

    private static String position(PlaneFrame f, Point3 p) {
        double mm = f.plane().normal().dot(p);
        String letter = switch (f.plane()) {
            case AXIAL -> mm < 0 ? "I" : "S";
            case CORONAL -> mm < 0 ? "A" : "P";
            case SAGITTAL -> mm < 0 ? "R" : "L";
        };
        return String.format(Locale.ROOT, "%s %.1f mm", letter, Math.abs(mm));
    }
}
