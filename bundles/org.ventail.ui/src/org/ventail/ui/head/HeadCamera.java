package org.ventail.ui.head;

import org.ventail.api.deface.HeadFrame;
import org.ventail.render.Camera;
import org.ventail.ui.studio.CameraAngles;

/** From angles about a head to a camera that sees all of it. */
public final class HeadCamera {
    private static final double FIELD_RADII = 2.25;

    private HeadCamera() {
    }

    /** For a pane of that size; in a narrow one the width limits. */
    public static Camera of(HeadFrame head, CameraAngles angles, int width, int height) {
        double field = FIELD_RADII * head.radiusMm() / angles.zoom()
                * Math.max(1, (double) height / Math.max(1, width));
        return Camera.face(head, angles.yawDegrees(), angles.pitchDegrees(), field);
    }
}
