package org.ventail.ui.slices;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.ventail.api.model.Point3;
import org.ventail.ui.byhand.HandEdits;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.ViewState;

/**
 * The mouse on a slice: left moves the crosshair or paints, the wheel goes through the slices (with Ctrl it zooms at the
 * pointer), the right button drags the window, the middle button pans, a double click fits the scan again.
 */
final class SliceMouse {
    private static final double WINDOW_SHARE_PER_PIXEL = 0.005;
    static final double ZOOM_PER_NOTCH = 1.15;
    private final SliceCanvas pane;
    private final Studio studio;
    private final HandEdits edits;
    private int button;
    private int lastX;
    private int lastY;

    SliceMouse(SliceCanvas pane, Studio studio, HandEdits edits) {
        this.pane = pane;
        this.studio = studio;
        this.edits = edits;
    }

    void attach(Canvas canvas) {
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, e -> {
            button = 0;
            edits.lift();
        });
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.MouseDoubleClick, e -> fit());
        canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_CROSS));
    }

    private void down(Event e) {
        pane.control().setFocus();
        button = e.button;
        lastX = e.x;
        lastY = e.y;
        if (button == 1) {
            place(e);
        }
    }

    private void move(Event e) {
        int dx = e.x - lastX;
        int dy = e.y - lastY;
        lastX = e.x;
        lastY = e.y;
        switch (button) {
            case 1 -> place(e);
            case 2 -> pan(dx, dy);
            case 3 -> studio.view(v -> v.withWindow(v.window().dragged(dy * WINDOW_SHARE_PER_PIXEL,
                    Math.exp(dx * WINDOW_SHARE_PER_PIXEL))));
            default -> {
                // no button: the pointer only passes
            }
        }
    }

    private void place(Event e) {
        if (edits.brush().isPresent()) {
            pane.frame().ifPresent(f -> edits.paint(f.toLps(e.x, e.y)));
            return;
        }
        pane.frame().ifPresent(f -> studio.view(v -> v.withCrosshair(f.toLps(e.x, e.y))));
    }

    private void pan(int dx, int dy) {
        pane.frame().ifPresent(f -> studio.view(v -> v.withCenter(v.centerLps()
                .minus(f.cut().right().times(dx * f.mmPerPixel())).minus(f.cut().down().times(dy * f.mmPerPixel())))));
    }

    private void wheel(Event e) {
        e.doit = false;
        if ((e.stateMask & SWT.MOD1) != 0) {
            zoom(e);
        } else {
            int notches = e.count > 0 ? 1 : -1;
            studio.state().scan()
                    .ifPresent(s -> studio.view(v -> SliceKeys.step(v, pane.plane().normal(), s.before().geometry(), notches)));
        }
    }

    private void zoom(Event e) {
        double factor = e.count > 0 ? ZOOM_PER_NOTCH : 1 / ZOOM_PER_NOTCH;
        pane.frame().ifPresent(f -> studio.view(v -> zoomed(v, f, f.toLps(e.x, e.y), factor)));
    }

    /** Nearer or farther, while a place stays where it is on the screen. */
    static ViewState zoomed(ViewState v, PlaneFrame f, Point3 fixedLps, double factor) {
        ViewState z = v.withZoom(v.zoom() * factor);
        double share = v.zoom() / z.zoom();
        return z.withCenter(f.cut().centerLps().minus(fixedLps).times(share).plus(fixedLps));
    }

    private void fit() {
        studio.state().scan().ifPresent(
                s -> studio.view(v -> v.withZoom(1).withCenter(s.before().geometry().centerLps())));
    }
}
