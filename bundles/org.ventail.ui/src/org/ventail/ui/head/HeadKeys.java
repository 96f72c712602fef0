package org.ventail.ui.head;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.ventail.ui.studio.CameraAngles;
import org.ventail.ui.studio.Studio;

/**
 * The keys on a head that has the focus, as the mouse would: arrows turn both heads, with Shift farther; + and - zoom; Home looks
 * them in the face; Tab goes on.
 */
final class HeadKeys {
    private static final double DEGREES = 5;
    private static final double FAR_DEGREES = 30;
    private final Studio studio;

    HeadKeys(Studio studio) {
        this.studio = studio;
    }

    void attach(Control control) {
        control.addListener(SWT.KeyDown, this::pressed);
        control.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    private void pressed(Event e) {
        double degrees = (e.stateMask & SWT.SHIFT) != 0 ? FAR_DEGREES : DEGREES;
        switch (e.keyCode) {
            case SWT.ARROW_LEFT -> turn(degrees, 0);
            case SWT.ARROW_RIGHT -> turn(-degrees, 0);
            case SWT.ARROW_UP -> turn(0, -degrees);
            case SWT.ARROW_DOWN -> turn(0, degrees);
            case SWT.HOME -> studio.view(v -> v.withCamera(CameraAngles.FRONT));
            default -> zoom(e.character);
        }
    }

    private void turn(double yaw, double pitch) {
        studio.view(v -> v.withCamera(v.camera().turned(yaw, pitch)));
    }

    private void zoom(char key) {
        if (key == '+' || key == '-') {
            studio.view(v -> v.withCamera(v.camera().zoomed(key == '+' ? HeadMouse.ZOOM : 1 / HeadMouse.ZOOM)));
        }
    }
}
