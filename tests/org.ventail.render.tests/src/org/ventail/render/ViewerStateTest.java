package org.ventail.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.ventail.api.model.Point3;
import org.ventail.testkit.Volumes;

/** Snapshots of linked views. */
final class ViewerStateTest {
    private final ViewerState state = ViewerState.initial(Volumes.sphere(40, 15), 400);

    @Test
    void allThreeSlicesMeetInTheCrosshair() {
        ViewerState moved = state.withCrosshair(new Point3(7, 8, 9)).withCenter(new Point3(1, 2, 3));
        for (SliceOrientation o : SliceOrientation.values()) {
            assertEquals(0, moved.plane(o).toScreen(moved.crosshairLps(), 100, 100).depthMm(), 1e-12);
        }
    }

    @Test
    void changesMakeNewSnapshots() {
        ViewerState zoomed = state.withPixelMm(state.pixelMm() / 2);
        assertNotEquals(state, zoomed);
        assertEquals(0.1, state.pixelMm(), 1e-12);
        assertEquals(state, zoomed.withPixelMm(state.pixelMm()));
    }

    @Test
    void scrollingMovesAlongTheView() {
        Point3 by = state.scrolled(SliceOrientation.AXIAL, 2).crosshairLps().minus(state.crosshairLps());
        assertEquals(new Point3(0, 0, 2), by);
    }

    @Test
    void zoomAndOpacityStayInRange() {
        assertEquals(10, state.withPixelMm(1e9).pixelMm());
        assertEquals(1, state.withOverlayOpacity(7).overlayOpacity());
    }

    @Test
    void bordersNameThePatientsSides() {
        assertEquals("RLAP", String.join("", SliceOrientation.AXIAL.borderLetters()));
        assertEquals("RLSI", String.join("", SliceOrientation.CORONAL.borderLetters()));
        assertEquals("APSI", String.join("", SliceOrientation.SAGITTAL.borderLetters()));
    }
}
