package org.ventail.ui.studio;

import java.util.Objects;
import org.ventail.api.model.Point3;
import org.ventail.render.WindowLevel;

/**
 * What the user looks at, the same for all image views: an immutable snapshot that may cross threads.
 *
 * @param crosshairLps where the three slices meet, LPS millimetres
 * @param centerLps what lies in the middle of the panes; moved by panning
 * @param window how values become grey
 * @param zoom 1 fits the scan into the pane
 * @param compare before, after or both
 * @param mask whether the region that changed is tinted
 * @param camera where the 3D panes look from
 */
public record ViewState(Point3 crosshairLps, Point3 centerLps, WindowLevel window, double zoom, Compare compare,
        boolean mask, CameraAngles camera) {
    /** Before any scan. */
    public static final ViewState START = new ViewState(new Point3(0, 0, 0), new Point3(0, 0, 0),
            new WindowLevel(0, 1), 1, Compare.SIDE_BY_SIDE, true, CameraAngles.THREE_QUARTER);

    public ViewState {
        Objects.requireNonNull(crosshairLps);
        Objects.requireNonNull(centerLps);
        Objects.requireNonNull(window);
        Objects.requireNonNull(compare);
        Objects.requireNonNull(camera);
        zoom = Math.min(12, Math.max(0.5, zoom));
    }

    /** For a scan that was just opened: middle of the grid, first preset, what else was chosen stays. */
    public ViewState opening(Scan scan) {
        WindowLevel w = scan.presets().get(0).window();
        Point3 middle = scan.before().geometry().centerLps();
        return new ViewState(middle, middle, w, 1, compare, mask, CameraAngles.THREE_QUARTER);
    }

    public ViewState withCrosshair(Point3 lps) {
        return new ViewState(lps, centerLps, window, zoom, compare, mask, camera);
    }

    public ViewState withCenter(Point3 lps) {
        return new ViewState(crosshairLps, lps, window, zoom, compare, mask, camera);
    }

    public ViewState withWindow(WindowLevel w) {
        return new ViewState(crosshairLps, centerLps, w, zoom, compare, mask, camera);
    }

    public ViewState withZoom(double z) {
        return new ViewState(crosshairLps, centerLps, window, z, compare, mask, camera);
    }

    public ViewState withCompare(Compare c) {
        return new ViewState(crosshairLps, centerLps, window, zoom, c, mask, camera);
    }

    public ViewState withMask(boolean shown) {
        return new ViewState(crosshairLps, centerLps, window, zoom, compare, shown, camera);
    }

    public ViewState withCamera(CameraAngles angles) {
        return new ViewState(crosshairLps, centerLps, window, zoom, compare, mask, angles);
    }
}
