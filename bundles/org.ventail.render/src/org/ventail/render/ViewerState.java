package org.ventail.render;

import java.util.Objects;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;

/**
 * What all linked views of one scan show: an immutable snapshot. A change makes a new snapshot, which may cross
 * threads.
 *
 * @param crosshairLps where the three slices meet
 * @param centerLps what lies in the middle of the slice pictures (they move when panned)
 * @param pixelMm size of a pixel of the slices
 * @param window greys
 * @param interpolation how the slices are sampled
 * @param camera the view of the head
 * @param overlayOpacity of masks, 0 hides them
 */
public record ViewerState(Point3 crosshairLps, Point3 centerLps, double pixelMm, WindowLevel window,
        SliceSampler.Interpolation interpolation, Camera camera, double overlayOpacity) {
    private static final double FINEST_PIXEL_MM = 0.02;
    private static final double COARSEST_PIXEL_MM = 10;

    public ViewerState {
        Objects.requireNonNull(crosshairLps);
        Objects.requireNonNull(centerLps);
        Objects.requireNonNull(window);
        Objects.requireNonNull(interpolation);
        Objects.requireNonNull(camera);
        pixelMm = Math.max(FINEST_PIXEL_MM, Math.min(COARSEST_PIXEL_MM, pixelMm));
        overlayOpacity = Math.max(0, Math.min(1, overlayOpacity));
    }

    /** The whole scan, seen from the middle, in a picture of about that many pixels a side. */
    public static ViewerState initial(Volume volume, int pixels) {
        Geometry g = volume.geometry();
        Spacing s = g.spacingMm();
        double extent = Math.max(g.nx() * s.xMm(), Math.max(g.ny() * s.yMm(), g.nz() * s.zMm()));
        Point3 center = g.centerLps();
        return new ViewerState(center, center, extent / Math.max(1, pixels), WindowLevel.automatic(volume),
                SliceSampler.Interpolation.TRILINEAR,
                Camera.face(HeadFrame.fromHeader(center, extent / 2), 20, 5, 1.15 * extent), 0.4);
    }

    /** The plane of one of the three views: through the crosshair, with the centre in the middle of the picture. */
    public SlicePlane plane(SliceOrientation o) {
        Point3 normal = o.right().cross(o.down());
        double toCrosshair = crosshairLps.minus(centerLps).dot(normal);
        return SlicePlane.of(o, centerLps.plus(normal.times(toCrosshair)), pixelMm);
    }

    public ViewerState withCrosshair(Point3 lps) {
        return new ViewerState(lps, centerLps, pixelMm, window, interpolation, camera, overlayOpacity);
    }

    /** The crosshair moved by so many slices of that thickness, away from the viewer of that view. */
    public ViewerState scrolled(SliceOrientation o, double mm) {
        return withCrosshair(crosshairLps.plus(o.right().cross(o.down()).times(mm)));
    }

    public ViewerState withCenter(Point3 lps) {
        return new ViewerState(crosshairLps, lps, pixelMm, window, interpolation, camera, overlayOpacity);
    }

    public ViewerState withPixelMm(double mm) {
        return new ViewerState(crosshairLps, centerLps, mm, window, interpolation, camera, overlayOpacity);
    }

    public ViewerState withWindow(WindowLevel w) {
        return new ViewerState(crosshairLps, centerLps, pixelMm, w, interpolation, camera, overlayOpacity);
    }

    public ViewerState withInterpolation(SliceSampler.Interpolation i) {
        return new ViewerState(crosshairLps, centerLps, pixelMm, window, i, camera, overlayOpacity);
    }

    public ViewerState withCamera(Camera c) {
        return new ViewerState(crosshairLps, centerLps, pixelMm, window, interpolation, c, overlayOpacity);
    }

    public ViewerState withOverlayOpacity(double opacity) {
        return new ViewerState(crosshairLps, centerLps, pixelMm, window, interpolation, camera, opacity);
    }
}
