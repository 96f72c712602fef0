package org.ventail.ui.slices;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.ui.byhand.HandEdits;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.ViewState;

/**
 * The keys on a slice that has the focus: arrows move the crosshair by a voxel, with Shift by ten; Page Up and Page Down go
 * through the slices; Enter paints at the crosshair; [ and ] make the brush smaller and larger; + and - zoom at the crosshair;
 * Tab goes on.
 */
final class SliceKeys {
    private static final int FAR = 10;
    private final SliceCanvas pane;
    private final Studio studio;
    private final HandEdits edits;

    SliceKeys(SliceCanvas pane, Studio studio, HandEdits edits) {
        this.pane = pane;
        this.studio = studio;
        this.edits = edits;
    }

    void attach(Canvas canvas) {
        canvas.addListener(SWT.KeyDown, this::pressed);
        canvas.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
    }

    private void pressed(Event e) {
        int steps = (e.stateMask & SWT.SHIFT) != 0 ? FAR : 1;
        switch (e.keyCode) {
            case SWT.ARROW_LEFT -> across(-steps, 0);
            case SWT.ARROW_RIGHT -> across(steps, 0);
            case SWT.ARROW_UP -> across(0, -steps);
            case SWT.ARROW_DOWN -> across(0, steps);
            case SWT.PAGE_UP -> through(steps);
            case SWT.PAGE_DOWN -> through(-steps);
            case SWT.CR, SWT.KEYPAD_CR -> dab();
            default -> typed(e.character);
        }
    }

    private void typed(char key) {
        switch (key) {
            case '[' -> edits.setRadiusMm(edits.radiusMm() - 1);
            case ']' -> edits.setRadiusMm(edits.radiusMm() + 1);
            case '+' -> zoom(SliceMouse.ZOOM_PER_NOTCH);
            case '-' -> zoom(1 / SliceMouse.ZOOM_PER_NOTCH);
            default -> {
                // no key of a slice
            }
        }
    }

    private void zoom(double factor) {
        pane.frame().ifPresent(f -> studio.view(v -> SliceMouse.zoomed(v, f, v.crosshairLps(), factor)));
    }

    private void dab() {
        if (edits.brush().isPresent()) {
            edits.paint(studio.state().view().crosshairLps());
            edits.lift();
        }
    }

    private void across(int right, int down) {
        Point3 r = pane.plane().orientation().right();
        Point3 d = pane.plane().orientation().down();
        studio.state().scan().ifPresent(s -> studio.view(
                v -> step(step(v, r, s.before().geometry(), right), d, s.before().geometry(), down)));
    }

    private void through(int slices) {
        studio.state().scan()
                .ifPresent(s -> studio.view(v -> step(v, pane.plane().normal(), s.before().geometry(), slices)));
    }

    /** The crosshair moved along a direction by so many voxels of the axis that is nearest to it. */
    static ViewState step(ViewState v, Point3 direction, Geometry g, int steps) {
        double mm = 0;
        double best = 0;
        for (int a = 0; a < 3; a++) {
            Point3 c = g.voxelToLps().column(a);
            double along = Math.abs(c.normalized().dot(direction));
            if (along > best) {
                best = along;
                mm = c.length();
            }
        }
        return v.withCrosshair(v.crosshairLps().plus(direction.times(steps * mm)));
    }
}
