package org.ventail.ui.studio;

/**
 * Where the 3D panes look from, relative to the head: yaw 0 and pitch 0 is face to face.
 *
 * @param yawDegrees positive looks from the patient's left
 * @param pitchDegrees positive looks from above, -85..85
 * @param zoom 1 shows the whole head
 */
public record CameraAngles(double yawDegrees, double pitchDegrees, double zoom) {
    /** Face to face. */
    public static final CameraAngles FRONT = new CameraAngles(0, 0, 1);
    /** Where nose and cheek are both seen. */
    public static final CameraAngles THREE_QUARTER = new CameraAngles(28, 6, 1);

    public CameraAngles {
        pitchDegrees = Math.min(85, Math.max(-85, pitchDegrees));
        zoom = Math.min(6, Math.max(0.4, zoom));
    }

    public CameraAngles turned(double yaw, double pitch) {
        return new CameraAngles(yawDegrees + yaw, pitchDegrees + pitch, zoom);
    }

    public CameraAngles zoomed(double factor) {
        return new CameraAngles(yawDegrees, pitchDegrees, zoom * factor);
    }
}
