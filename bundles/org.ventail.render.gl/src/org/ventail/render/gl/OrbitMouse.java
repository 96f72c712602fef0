package org.ventail.render.gl;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.ventail.api.model.Point3;
import org.ventail.render.Camera;

/** Turns, moves and zooms a camera with the mouse. SWT thread. */
final class OrbitMouse {
    private static final double DEGREES_PER_PIXEL = 0.45;
    private static final double ZOOM = 1.1;
    private static final double NEAREST_MM = 20;
    private static final double FARTHEST_MM = 2000;

    private final Control control;
    private final Supplier<Camera> camera;
    private final Consumer<Camera> moved;
    private int button;
    private int lastX;
    private int lastY;

    OrbitMouse(Control control, Supplier<Camera> camera, Consumer<Camera> moved) {
        this.control = control;
        this.camera = camera;
        this.moved = moved;
        control.addListener(SWT.MouseDown, this::down);
        control.addListener(SWT.MouseUp, e -> button = 0);
        control.addListener(SWT.MouseMove, this::drag);
        control.addListener(SWT.MouseVerticalWheel, this::zoom);
    }

    private void down(Event e) {
        control.setFocus();
        button = e.button;
        lastX = e.x;
        lastY = e.y;
    }

    private void drag(Event e) {
        if (button == 0) {
            return;
        }
        int dx = e.x - lastX;
        int dy = e.y - lastY;
        lastX = e.x;
        lastY = e.y;
        boolean pan = button == 3 || (e.stateMask & SWT.SHIFT) != 0;
        moved.accept(pan ? panned(camera.get(), dx, dy)
                : camera.get().turned(-dx * DEGREES_PER_PIXEL, dy * DEGREES_PER_PIXEL));
    }

    private Camera panned(Camera c, int dx, int dy) {
        double mm = c.fieldMm() / Math.max(1, control.getSize().y);
        Point3 by = c.right().times(-dx * mm).plus(c.up().times(dy * mm));
        return c.at(c.targetLps().plus(by));
    }

    private void zoom(Event e) {
        e.doit = false;
        double field = camera.get().fieldMm() * (e.count > 0 ? 1 / ZOOM : ZOOM);
        moved.accept(camera.get().withFieldMm(Math.max(NEAREST_MM, Math.min(FARTHEST_MM, field))));
    }
}
