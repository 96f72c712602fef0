package org.ventail.ui.head;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.ventail.ui.studio.CameraAngles;
import org.ventail.ui.studio.Studio;

/** The mouse on a head: drag turns both heads, the wheel zooms, a double click looks them in the face. */
final class HeadMouse {
    /** A notch of the wheel. */
    static final double ZOOM = 1.12;
    private static final double DEGREES_PER_PIXEL = 0.5;
    private final Studio studio;
    private boolean turning;
    private int lastX;
    private int lastY;

    HeadMouse(Studio studio) {
        this.studio = studio;
    }

    /** Whether a button is down. */
    boolean turning() {
        return turning;
    }

    void attach(Control control, Runnable onRest) {
        control.addListener(SWT.MouseDown, e -> {
            control.setFocus();
            turning = e.button == 1;
            lastX = e.x;
            lastY = e.y;
        });
        control.addListener(SWT.MouseMove, this::move);
        control.addListener(SWT.MouseUp, e -> {
            turning = false;
            onRest.run();
        });
        control.addListener(SWT.MouseVerticalWheel, e -> {
            e.doit = false;
            studio.view(v -> v.withCamera(v.camera().zoomed(e.count > 0 ? ZOOM : 1 / ZOOM)));
        });
        control.addListener(SWT.MouseDoubleClick, e -> studio.view(v -> v.withCamera(CameraAngles.FRONT)));
        control.setCursor(control.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    }

    private void move(Event e) {
        if (!turning) {
            return;
        }
        double yaw = (lastX - e.x) * DEGREES_PER_PIXEL;
        double pitch = (e.y - lastY) * DEGREES_PER_PIXEL;
        lastX = e.x;
        lastY = e.y;
        studio.view(v -> v.withCamera(v.camera().turned(yaw, pitch)));
    }
}
